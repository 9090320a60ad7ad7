package dev.assay.testkit.mutants;

import dev.assay.core.matrix.Matrix;
import dev.assay.core.random.Purpose;
import dev.assay.core.random.RandomStream;
import dev.assay.core.spi.About;
import dev.assay.core.spi.Param;
import dev.assay.core.spi.Params;
import dev.assay.core.spi.WeightInit;
import dev.assay.testkit.check.Law;
import dev.assay.testkit.check.WeightInitChecks;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Stream;

/** He's uniform initialisation, and ways to get it wrong. */
final class WeightInitMutants {
  private WeightInitMutants() {}

  enum Flaw {
    NONE(null),
    SWAPPED(
        Wanted.of(
            "takes fan-out for fan-in",
            "moments",
            "the variance is not the one stated at fan-in ",
            "it is that for fan-in and fan-out the other way round")),
    NO_ROOT(
        Wanted.of(
            "takes the variance for the standard deviation",
            "moments",
            "was the variance taken for the standard deviation?")),
    LIMIT(
        Wanted.of(
            "takes the standard deviation for the limit",
            "moments",
            "the variance is not the one stated")),
    BEYOND(
        Wanted.of(
            "draws beyond its limit now and then", "moments", "is outside of what is stated")),
    SHIFTED(Wanted.of("draws positive numbers only", "moments", "the mean is not the one stated")),
    TRIANGULAR(
        Wanted.of(
            "adds up two draws of half the variance",
            "distribution",
            "998400 draws are not distributed as stated",
            "Kolmogorov and Smirnov")),
    OWN_STREAM(
        Wanted.of(
            "draws from a stream of its own",
            "owners",
            "matrices of different names get the same numbers")),
    BY_ROW(
        Wanted.of(
            "draws once for each row", "symmetry", "all units of a layer get the same weights")),
    LAST_ROW(
        Wanted.of(
            "leaves out the last row",
            "finite",
            "the number at row 8, column 0 is not written, or NaN")),
    NO_OFFSET(
        Wanted.of(
            "starts at the beginning of the storage",
            "view",
            "it writes beyond the view that it is given"));

    @SuppressWarnings("ImmutableEnumChecker") // It is.
    private final Wanted wanted;

    Flaw(Wanted wanted) {
      this.wanted = wanted;
    }
  }

  @About(value = "Uniform by fan-in", formula = "w ~ U[-sqrt(6 / fan-in), sqrt(6 / fan-in))")
  record He(@Param("what is wrong with it") Flaw flaw) implements WeightInit {
    He {
      Params.check(He.class, flaw);
    }

    @Override
    public void fill(Matrix weights, RandomStream random) {
      RandomStream stream =
          flaw == Flaw.OWN_STREAM ? RandomStream.of(1, Purpose.INIT, "own") : random;
      double limit = limit(weights);
      int rows = weights.rows() - (flaw == Flaw.LAST_ROW ? 1 : 0);
      int from = flaw == Flaw.NO_OFFSET ? 0 : weights.offset();
      for (int i = 0; i < rows * weights.columns(); i++) {
        weights.data()[from + i] = (float) (limit * unit(stream, i, weights.columns()));
      }
    }

    private double limit(Matrix weights) {
      double fan = flaw == Flaw.SWAPPED ? weights.columns() : weights.rows();
      return switch (flaw) {
        case NO_ROOT -> Math.sqrt(3) * 2 / fan;
        case LIMIT -> Math.sqrt(2 / fan);
        default -> Math.sqrt(6 / fan);
      };
    }

    /** A number of [-1, 1). */
    private double unit(RandomStream random, int element, int columns) {
      double u = random.uniform(0, flaw == Flaw.BY_ROW ? element / columns : element);
      return switch (flaw) {
        case BEYOND -> u < 1e-4 ? 1.5 : 2 * u - 1;
        case SHIFTED -> u;
        case TRIANGULAR -> (u + random.uniform(1, element) - 1) * Math.sqrt(2);
        default -> 2 * u - 1;
      };
    }
  }

  static Stream<Mutant> all() {
    return Arrays.stream(Flaw.values())
        .map(flaw -> {
          He he = new He(flaw);
          return new Mutant(
              "he-uniform",
              he,
              new WeightInitChecks(he, WeightInitMutants::law, true),
              Optional.ofNullable(flaw.wanted));
        });
  }

  private static Law law(int fanIn, int fanOut) {
    double limit = Math.sqrt(6.0 / fanIn);
    return Law.uniform(-limit, limit);
  }
}
