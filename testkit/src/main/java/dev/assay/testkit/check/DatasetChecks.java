package dev.assay.testkit.check;

import dev.assay.core.data.DataCheck;
import dev.assay.core.data.DataException;
import dev.assay.core.data.DataHash;
import dev.assay.core.data.LoadedData;
import dev.assay.core.data.Targets;
import dev.assay.core.random.RandomStream;
import dev.assay.core.spi.DataContext;
import dev.assay.core.spi.Dataset;
import dev.assay.testkit.support.ContractContext;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** The checks of a data set. */
public final class DatasetChecks implements Checks {
  private static final long MODEST = 1L << 20;

  private final Dataset dataset;
  private final Optional<Boolean> random;

  private DatasetChecks(Dataset dataset, Optional<Boolean> random) {
    this.dataset = dataset;
    this.random = random;
  }

  /** The checks when it is not known whether rows depend on the seed. */
  public DatasetChecks(Dataset dataset) {
    this(dataset, Optional.empty());
  }

  /** Adds whether rows depend on the seed. */
  public DatasetChecks(Dataset dataset, boolean random) {
    this(dataset, Optional.of(random));
  }

  private interface Body {
    /** Runs when the data could be loaded; given those of seed 1. */
    void run(Findings findings, LoadedData data);
  }

  @Override
  public List<Check> all() {
    List<Check> checks = new ArrayList<>();
    checks.add(check("usable", "rows are finite and labels in range", this::usable));
    checks.add(check("same-seed", "the same seed gives the same rows", this::sameSeed));
    checks.add(check("order", "rows do not depend on what was loaded before", this::order));
    random.ifPresent(r ->
        checks.add(
            check(
                "seed", "rows differ between seeds only when declared", (f, d) -> seed(f, d, r))));
    checks.add(check("own-tables", "tables loaded twice are independent", this::ownTables));
    checks.add(check("memory", "large tables are announced before they are made", this::memory));
    return checks;
  }

  private Check check(String name, String promise, Body body) {
    return Check.thorough(
        name,
        promise,
        findings -> {
          LoadedData data;
          try {
            data = load(1);
          } catch (DataException e) {
            findings.notChecked("the data cannot be loaded here: " + e.getMessage());
            return;
          }
          body.run(findings, data);
        });
  }

  private LoadedData load(long seed) {
    return dataset.load(new ContractContext(seed));
  }

  private void usable(Findings findings, LoadedData data) {
    try {
      DataCheck.requireUsable("the data set", data);
    } catch (DataException e) {
      findings.broken("no network can learn from it: " + e.getMessage());
    }
  }

  private void sameSeed(Findings findings, LoadedData data) {
    findings.require(
        DataHash.of(data).equals(DataHash.of(load(1))),
        "the same seed gives other rows the second time");
  }

  private void order(Findings findings, LoadedData data) {
    String first = DataHash.of(data);
    String other = DataHash.of(load(2));
    load(3);
    boolean same = first.equals(DataHash.of(load(1))) && other.equals(DataHash.of(load(2)));
    findings.require(
        same,
        "the rows of a seed depend on which seeds were loaded before: draws must come from the"
            + " context's random stream");
  }

  private void seed(Findings findings, LoadedData data, boolean declared) {
    boolean differs = !DataHash.of(data).equals(DataHash.of(load(2)));
    findings.require(
        differs == declared,
        differs
            ? "declared as fixed, but another seed gives other rows"
            : "declared as random, but another seed gives the same rows");
  }

  private void ownTables(Findings findings, LoadedData data) {
    LoadedData second = load(1);
    String before = DataHash.of(second);
    overwrite(data);
    findings.require(
        DataHash.of(second).equals(before), "two tables loaded one after the other share storage");
    findings.require(
        DataHash.of(load(1)).equals(before),
        "overwriting a table changes what is loaded next: a cached table is handed out itself,"
            + " not a copy");
  }

  private static void overwrite(LoadedData data) {
    data.main().inputs().fill(7);
    switch (data.main().targets()) {
      case Targets.Labels labels -> Arrays.fill(labels.values(), 0);
      case Targets.Values values -> values.matrix().fill(7);
    }
  }

  /** Up to a mebibyte may be taken without asking. */
  private void memory(Findings findings, LoadedData data) {
    List<Long> requests = new ArrayList<>();
    ContractContext plain = new ContractContext(1);
    DataContext counting =
        new DataContext() {
          @Override
          public RandomStream random() {
            return plain.random();
          }

          @Override
          public void requireMemory(long bytes, String what) {
            findings.require(!what.isBlank(), "asks for memory without saying what for");
            requests.add(bytes);
          }
        };
    dataset.load(counting);
    long inputs = 4L * data.main().inputs().size();
    long asked = requests.stream().mapToLong(Long::longValue).sum();
    findings.require(
        inputs <= MODEST || asked >= inputs,
        () ->
            "takes %d bytes for its inputs and asked requireMemory for %d"
                .formatted(inputs, asked));
  }
}
