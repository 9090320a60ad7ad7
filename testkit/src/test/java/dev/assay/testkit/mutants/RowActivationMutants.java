package dev.assay.testkit.mutants;

import dev.assay.core.matrix.Matrix;
import dev.assay.core.spi.About;
import dev.assay.core.spi.Param;
import dev.assay.core.spi.Params;
import dev.assay.core.spi.RowActivation;
import dev.assay.testkit.check.RowActivationChecks;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Stream;

/** Softmax times the number of each place, which makes its Jacobian lopsided, and its mistakes. */
final class RowActivationMutants {
  private RowActivationMutants() {}

  enum Flaw {
    NONE(null),
    DIAGONAL(
        Wanted.of(
            "takes the diagonal of the Jacobian only",
            "derivative",
            "the pullback is not that of the values at width ")),
    TRANSPOSED(
        Wanted.of(
            "multiplies by the Jacobian instead of its transpose",
            "derivative",
            "it is the product with the Jacobian, not with its transpose")),
    OVERFLOW(
        Wanted.of(
            "takes exponentials of numbers as they are",
            "bounds",
            "for z of size 10000 a value is NaN")),
    ROWS_MIX(
        Wanted.of(
            "takes the greatest number of the batch",
            "rows-apart",
            "a row computed alone has another value")),
    KEEPS_Z(Wanted.of("overwrites z", "arguments", "forward changes z")),
    OTHER_LOOP(
        Wanted.of(
            "forgets the places in its float loop",
            "loops",
            "the float loop is not the value at width "));

    @SuppressWarnings("ImmutableEnumChecker") // It is.
    private final Wanted wanted;

    Flaw(Wanted wanted) {
      this.wanted = wanted;
    }
  }

  @About(value = "Softmax with places", formula = "y[i] = softmax(z)[i] / (i + 1)")
  record Places(@Param("what is wrong with it") Flaw flaw) implements RowActivation {
    Places {
      Params.check(Places.class, flaw);
    }

    @Override
    public double lowerBound() {
      return 0;
    }

    @Override
    public double upperBound() {
      return 1;
    }

    @Override
    public void value(double[] z, double[] y) {
      softmax(z, y);
      for (int i = 0; i < y.length; i++) {
        y[i] /= i + 1;
      }
    }

    private void softmax(double[] z, double[] y) {
      double max = flaw == Flaw.OVERFLOW ? 0 : Arrays.stream(z).max().orElse(0);
      double sum = 0;
      for (int i = 0; i < z.length; i++) {
        y[i] = StrictMath.exp(z[i] - max);
        sum += y[i];
      }
      for (int i = 0; i < z.length; i++) {
        y[i] /= sum;
      }
    }

    @Override
    public void pullback(double[] z, double[] dY, double[] dZ) {
      double[] p = new double[z.length];
      softmax(z, p);
      for (int j = 0; j < z.length; j++) {
        dZ[j] = 0;
        for (int i = 0; i < z.length; i++) {
          boolean left = flaw == Flaw.DIAGONAL && i != j;
          int place = flaw == Flaw.TRANSPOSED ? j : i;
          dZ[j] += left ? 0 : dY[i] / (place + 1) * p[i] * ((i == j ? 1 : 0) - p[j]);
        }
      }
    }

    @Override
    public void forward(Matrix z, Matrix y) {
      RowActivation.super.forward(z, y);
      if (flaw == Flaw.KEEPS_Z && z != y) {
        z.fill(0);
      }
      if (flaw == Flaw.ROWS_MIX && z.rows() > 1) {
        y.set(0, 0, Math.nextDown(y.get(0, 0)));
      }
      if (flaw == Flaw.OTHER_LOOP) {
        for (int i = 0; i < y.rows(); i++) {
          for (int j = 0; j < y.columns(); j++) {
            y.set(i, j, y.get(i, j) * (j + 1));
          }
        }
      }
    }
  }

  static Stream<Mutant> all() {
    return Arrays.stream(Flaw.values())
        .map(flaw -> {
          Places places = new Places(flaw);
          return new Mutant(
              "row activation",
              places,
              new RowActivationChecks(places),
              Optional.ofNullable(flaw.wanted));
        });
  }
}
