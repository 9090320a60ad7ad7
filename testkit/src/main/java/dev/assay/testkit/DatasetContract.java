package dev.assay.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.assay.core.data.DataCheck;
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
import org.junit.jupiter.api.Test;

/** What every data set must keep; extend it and give one. */
public abstract class DatasetContract {
  private static final long MODEST = 1L << 20;

  /** A data set that can be loaded where the test runs. */
  protected abstract Dataset dataset();

  /** Whether rows depend on the seed. */
  protected boolean random() {
    return false;
  }

  private LoadedData load(long seed) {
    return dataset().load(new ContractContext(seed));
  }

  @Test
  void rowsAreFiniteAndLabelsInRange() {
    DataCheck.requireUsable("contract", load(1));
  }

  @Test
  void sameSeedGivesSameRows() {
    assertThat(DataHash.of(load(1))).isEqualTo(DataHash.of(load(1)));
  }

  @Test
  void anotherSeedMattersOnlyToRandomData() {
    boolean differs = !DataHash.of(load(1)).equals(DataHash.of(load(2)));
    assertThat(differs).isEqualTo(random());
  }

  @Test
  void loadingTwiceGivesIndependentTables() {
    LoadedData first = load(1);
    LoadedData second = load(1);
    String before = DataHash.of(second);
    overwrite(first);
    assertThat(DataHash.of(second)).isEqualTo(before);
    assertThat(DataHash.of(load(1))).isEqualTo(before);
  }

  @Test
  void equalRecordsStandForEqualData() {
    assertThat(dataset()).isEqualTo(dataset());
  }

  /** Up to a mebibyte may be taken without asking. */
  @Test
  void asksForMemoryBeforeTakingMuch() {
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
            assertThat(what).isNotBlank();
            requests.add(bytes);
          }
        };
    long inputs = 4L * dataset().load(counting).main().inputs().size();
    if (inputs > MODEST) {
      assertThat(requests.stream().mapToLong(Long::longValue).sum()).isGreaterThanOrEqualTo(inputs);
    }
  }

  private static void overwrite(LoadedData data) {
    data.main().inputs().fill(7);
    switch (data.main().targets()) {
      case Targets.Labels labels -> Arrays.fill(labels.values(), 0);
      case Targets.Values values -> values.matrix().fill(7);
    }
  }
}
