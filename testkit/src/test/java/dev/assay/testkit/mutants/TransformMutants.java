package dev.assay.testkit.mutants;

import dev.assay.core.data.Table;
import dev.assay.core.data.Targets;
import dev.assay.core.matrix.Matrix;
import dev.assay.core.random.RandomStream;
import dev.assay.core.spi.About;
import dev.assay.core.spi.Param;
import dev.assay.core.spi.Params;
import dev.assay.core.spi.Transform;
import dev.assay.testkit.check.TransformChecks;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Every column less its mean over the training part, and ways to get it wrong. */
final class TransformMutants {
  private static final float[] LAST = new float[1];

  private TransformMutants() {}

  enum Flaw {
    NONE(null),
    FITS_EACH_PART(
        Wanted.of(
            "takes the mean of the part it is applied to, test rows included",
            "training-rows-only",
            "it learns from the part it is applied to, not from the training part")),
    WHOLE_STORAGE(
        Wanted.of(
            "takes the mean of everything that is stored",
            "training-rows-only",
            "it reads the whole array, test rows included")),
    LEARNS_IN_APPLY(
        Wanted.of(
            "moves its mean with every part",
            "other-parts",
            "after it was applied to another part it gives other numbers",
            "apply() must not learn")),
    CHANGES_TRAINING(
        Wanted.of(
            "centres the training part while it is fitted",
            "fitting",
            "fitting changes the training part; only apply() may")),
    BETWEEN_FITS(
        Wanted.of(
            "starts from the mean of the last fit",
            "same-bits",
            "fitted a second time to the same rows it gives other numbers",
            "state is kept between fits")),
    FORGETS(
        Wanted.of(
            "leaves the mean of the last column out of its state",
            "restore",
            "restored from its saved state it gives other numbers",
            "is something missing from state()")),
    DIVIDES(
        Wanted.of(
            "divides by the range of a constant column",
            "usable",
            "the example's last column is constant: is a spread of 0 divided by?")),
    NO_OFFSET(
        Wanted.of(
            "writes from the start of the storage",
            "neighbours",
            "changes rows beside the part it is applied to",
            "is offset() left out?")),
    SHUFFLES_INPUTS(
        Wanted.of(
            "puts the inputs into another order and leaves the targets",
            "row-order",
            "the target of another row",
            "inputs and targets are not moved together")),
    SHUFFLES(
        Wanted.of(
            "puts the rows into another order", "row-order", "rows come out in another order"));

    @SuppressWarnings("ImmutableEnumChecker") // It is.
    private final Wanted wanted;

    Flaw(Wanted wanted) {
      this.wanted = wanted;
    }
  }

  @About(value = "Centres every column", formula = "y = x - mean")
  record Centre(@Param("what is wrong with it") Flaw flaw) implements Transform {
    Centre {
      Params.check(Centre.class, flaw);
    }

    @Override
    public Fitted fit(Table train, RandomStream random) {
      Matrix x = train.inputs();
      Matrix seen =
          flaw == Flaw.WHOLE_STORAGE
              ? Matrix.over(x.data(), x.data().length / x.columns(), x.columns())
              : x;
      Matrix means = means(seen);
      if (flaw == Flaw.BETWEEN_FITS) {
        means.set(0, 0, (means.get(0, 0) + LAST[0]) / 2);
        LAST[0] = means.get(0, 0);
      }
      if (flaw == Flaw.CHANGES_TRAINING) {
        subtract(x, means, 1);
      }
      return new Centred(flaw, means);
    }

    @Override
    public Fitted restore(Map<String, Matrix> state) {
      Matrix means = state.get("means").copy();
      if (flaw == Flaw.FORGETS) {
        means.set(0, means.columns() - 1, 0);
      }
      return new Centred(flaw, means);
    }
  }

  private static Matrix means(Matrix x) {
    Matrix means = Matrix.zeros(1, x.columns());
    for (int j = 0; j < x.columns(); j++) {
      double sum = 0;
      for (int i = 0; i < x.rows(); i++) {
        sum += x.get(i, j);
      }
      means.set(0, j, (float) (sum / x.rows()));
    }
    return means;
  }

  private static void subtract(Matrix x, Matrix means, float scale) {
    for (int i = 0; i < x.rows(); i++) {
      for (int j = 0; j < x.columns(); j++) {
        x.set(i, j, (x.get(i, j) - means.get(0, j)) * scale);
      }
    }
  }

  private record Centred(Flaw flaw, Matrix means) implements Transform.Fitted {
    @Override
    public Table apply(Table part) {
      Matrix x = part.inputs();
      if (flaw == Flaw.NO_OFFSET) {
        x = Matrix.over(x.data(), x.data().length / x.columns(), x.columns()).rows(0, x.rows());
      }
      subtract(x, flaw == Flaw.FITS_EACH_PART ? TransformMutants.means(x) : means, 1);
      if (flaw == Flaw.LEARNS_IN_APPLY) {
        means.set(0, 0, means.get(0, 0) + x.get(0, 0));
      }
      if (flaw == Flaw.DIVIDES) {
        int last = x.columns() - 1;
        for (int i = 0; i < x.rows(); i++) {
          x.set(i, last, x.get(i, last) / 0);
        }
      }
      return switch (flaw) {
        case SHUFFLES_INPUTS -> part.with(turned(x), part.targets());
        case SHUFFLES -> part.with(turned(x), turned(part.targets()));
        default -> part;
      };
    }

    @Override
    public Map<String, Matrix> state() {
      return Map.of("means", means);
    }
  }

  private static int[] backwards(int rows) {
    return IntStream.range(0, rows).map(i -> rows - 1 - i).toArray();
  }

  private static Matrix turned(Matrix x) {
    Matrix result = Matrix.zeros(x.rows(), x.columns());
    int[] order = backwards(x.rows());
    for (int i = 0; i < order.length; i++) {
      result.rows(i, 1).copyFrom(x.rows(order[i], 1));
    }
    return result;
  }

  private static Targets turned(Targets targets) {
    Targets result = targets.allocate(targets.rows());
    targets.gather(backwards(targets.rows()), 0, targets.rows(), result);
    return result;
  }

  static Stream<Mutant> all() {
    return Arrays.stream(Flaw.values())
        .map(flaw -> {
          Centre centre = new Centre(flaw);
          return new Mutant(
              "centre columns",
              centre,
              new TransformChecks(centre),
              Optional.ofNullable(flaw.wanted));
        });
  }
}
