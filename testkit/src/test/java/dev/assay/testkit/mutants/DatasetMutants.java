package dev.assay.testkit.mutants;

import dev.assay.core.data.LoadedData;
import dev.assay.core.data.Table;
import dev.assay.core.data.Targets;
import dev.assay.core.matrix.Matrix;
import dev.assay.core.random.RandomStream;
import dev.assay.core.spi.About;
import dev.assay.core.spi.DataContext;
import dev.assay.core.spi.Dataset;
import dev.assay.core.spi.Param;
import dev.assay.core.spi.Params;
import dev.assay.testkit.check.DatasetChecks;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Random points with two classes, and ways to get them wrong. */
final class DatasetMutants {
  private static final int COLUMNS = 3;
  private static final long[] LOADED = new long[1];
  private static final Map<Flaw, LoadedData> CACHE = new HashMap<>();

  private DatasetMutants() {}

  enum Flaw {
    NONE(null),
    CLOCK(
        Wanted.of(
            "draws by the clock", "same-seed", "the same seed gives other rows the second time")),
    SEQUENCE(
        Wanted.of(
            "draws on where the last load ended",
            "order",
            "the rows of a seed depend on which seeds were loaded before",
            "draws must come from the context's random stream")),
    SAME_ROWS(
        Wanted.of(
            "ignores the seed",
            "seed",
            "declared as random, but another seed gives the same rows")),
    CACHED(
        Wanted.of(
            "hands out the table that it keeps",
            "own-tables",
            "a cached table is handed out itself, not a copy")),
    LABELS_FROM_ONE(
        Wanted.of("counts classes from 1", "usable", "no network can learn from it", "label 2")),
    GAPS(Wanted.of("leaves a NaN for a gap", "usable", "no network can learn from it", "NaN")),
    UNANNOUNCED(
        Wanted.of(
            "takes megabytes without asking",
            "memory",
            "takes 2400000 bytes for its inputs and asked requireMemory for 0"));

    @SuppressWarnings("ImmutableEnumChecker") // It is.
    private final Wanted wanted;

    Flaw(Wanted wanted) {
      this.wanted = wanted;
    }
  }

  @About("Random points")
  record Points(@Param("what is wrong with it") Flaw flaw) implements Dataset {
    Points {
      Params.check(Points.class, flaw);
    }

    @Override
    public LoadedData load(DataContext context) {
      if (flaw == Flaw.CACHED) {
        return CACHE.computeIfAbsent(flaw, f -> make(context.random(), 0));
      }
      long step =
          switch (flaw) {
            case CLOCK -> System.nanoTime();
            case SEQUENCE -> LOADED[0]++ / 2;
            default -> 0;
          };
      return make(context.random(), step);
    }

    private LoadedData make(RandomStream random, long step) {
      int rows = flaw == Flaw.UNANNOUNCED ? 200_000 : 50;
      Matrix inputs = Matrix.zeros(rows, COLUMNS);
      for (int i = 0; i < inputs.size(); i++) {
        double drawn = random.uniform(step, i);
        inputs.data()[i] = flaw == Flaw.SAME_ROWS ? i % 7 : (float) drawn;
      }
      if (flaw == Flaw.GAPS) {
        inputs.set(4, 1, Float.NaN);
      }
      int[] labels = new int[rows];
      Arrays.setAll(labels, i -> i % 2 + (flaw == Flaw.LABELS_FROM_ONE ? 1 : 0));
      return new LoadedData(new Table(inputs, new Targets.Labels(labels, 2)));
    }
  }

  static Stream<Mutant> all() {
    return Arrays.stream(Flaw.values())
        .map(flaw -> {
          Points points = new Points(flaw);
          return new Mutant(
              "points", points, new DatasetChecks(points, true), Optional.ofNullable(flaw.wanted));
        });
  }
}
