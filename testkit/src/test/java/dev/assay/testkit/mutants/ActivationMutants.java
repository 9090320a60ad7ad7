package dev.assay.testkit.mutants;

import dev.assay.core.spi.About;
import dev.assay.core.spi.ElementwiseActivation;
import dev.assay.core.spi.Param;
import dev.assay.core.spi.Params;
import dev.assay.testkit.check.ActivationChecks;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Stream;

/** Leaky relu with a slope of 1/4 and loops of its own, and ways to get it wrong. */
final class ActivationMutants {
  private static final float SLOPE = 0.25f;

  private ActivationMutants() {}

  enum Flaw {
    NONE(null),
    SOFTPLUS(
        Wanted.of(
            "takes softplus for the derivative of relu",
            "derivative",
            "the derivative is not that of the value at z = ",
            "it is ln(1 + e^z), softplus, which is a smooth relu and not its slope")),
    ONE_SIDE(
        Wanted.of(
            "forgets the slope below 0 in the derivative",
            "derivative",
            "the derivative is not that of the value at z = ",
            "derivative 0, central difference 0.25",
            "always 0")),
    KINK_NOT_DECLARED(
        Wanted.of(
            "does not declare its kink",
            "kinks",
            "f has a kink near z = 0 that kinks() does not declare: the slope is 0.25 below and 1 above")),
    KINK_ELSEWHERE(
        Wanted.of(
            "declares its kink in the wrong place",
            "kinks",
            "kinks() declares z = 1, where value and slope are the same on both sides")),
    HIDES_NAN(
        Wanted.of(
            "makes 0 of NaN",
            "not-a-number",
            "the value at NaN is 0.0, which hides that a run diverged")),
    OTHER_LOOP(
        Wanted.of(
            "has another slope in its float loop",
            "loops",
            "the float loop is not the value at z = ",
            "always 1.2 times what is expected")),
    OTHER_GRADIENT_LOOP(
        Wanted.of(
            "forgets dY in its gradient loop",
            "loops",
            "the float gradient loop is not dY times the derivative at dY = ")),
    TAIL(
        Wanted.of(
            "leaves out what is left of blocks of eight",
            "overwrites",
            "for 1 numbers from index 3, y[3] is not written")),
    ADDS(Wanted.of("adds to the gradient that is there", "overwrites", "dZ[3] is not written")),
    FIRST_CLEARS(
        Wanted.of(
            "clears y before it has read z",
            "in-place",
            "with y in place of z forward gives other numbers")),
    BY_POSITION(
        Wanted.of(
            "rounds otherwise at the end of a block",
            "blocks",
            "differs when 4098 numbers are cut into blocks of 1")),
    LOOSE_BOUND(
        Wanted.of(
            "states a bound that it does not keep",
            "bounds",
            "outside the bounds -Infinity and 1")),
    IDENTITY(Wanted.of("says that it is the identity", "identity", "isIdentity() is true, and f("));

    @SuppressWarnings("ImmutableEnumChecker") // It is.
    private final Wanted wanted;

    Flaw(Wanted wanted) {
      this.wanted = wanted;
    }
  }

  @About(value = "Leaky relu", formula = "f(z) = max(z, z / 4)")
  record Leaky(@Param("what is wrong with it") Flaw flaw) implements ElementwiseActivation {
    Leaky {
      Params.check(Leaky.class, flaw);
    }

    @Override
    public double value(double z) {
      if (flaw == Flaw.SOFTPLUS) {
        return Math.max(z, 0);
      }
      if (flaw == Flaw.HIDES_NAN) {
        return z > 0 ? z : z <= 0 ? SLOPE * z : 0;
      }
      return Math.max(z, SLOPE * z);
    }

    @Override
    public double derivative(double z) {
      return switch (flaw) {
        case SOFTPLUS -> Math.max(z, 0) + StrictMath.log1p(StrictMath.exp(-Math.abs(z)));
        case ONE_SIDE -> z > 0 ? 1 : 0;
        default -> z > 0 ? 1 : SLOPE;
      };
    }

    @Override
    public double[] kinks() {
      return switch (flaw) {
        case KINK_NOT_DECLARED -> new double[0];
        case KINK_ELSEWHERE -> new double[] {1};
        default -> new double[] {0};
      };
    }

    @Override
    public double lowerBound() {
      return flaw == Flaw.SOFTPLUS ? 0 : Double.NEGATIVE_INFINITY;
    }

    @Override
    public double upperBound() {
      return flaw == Flaw.LOOSE_BOUND ? 1 : Double.POSITIVE_INFINITY;
    }

    @Override
    public boolean isIdentity() {
      return flaw == Flaw.IDENTITY;
    }

    @Override
    public void forward(float[] z, int zFrom, float[] y, int yFrom, int n) {
      if (flaw == Flaw.FIRST_CLEARS) {
        Arrays.fill(y, yFrom, yFrom + n, 0);
      }
      int end = flaw == Flaw.TAIL ? n - n % 8 : n;
      float slope = flaw == Flaw.OTHER_LOOP ? 0.3f : SLOPE;
      for (int i = 0; i < end; i++) {
        float in = z[zFrom + i];
        y[yFrom + i] =
            flaw == Flaw.SOFTPLUS || flaw == Flaw.HIDES_NAN
                ? (float) value(in)
                : Math.max(in, slope * in);
      }
      if (flaw == Flaw.BY_POSITION) {
        y[yFrom + n - 1] = Math.nextUp(y[yFrom + n - 1]);
      }
    }

    @Override
    public void backward(
        float[] z,
        int zFrom,
        float[] y,
        int yFrom,
        float[] dY,
        int dYFrom,
        float[] dZ,
        int dZFrom,
        int n) {
      for (int i = 0; i < n; i++) {
        float above = flaw == Flaw.OTHER_GRADIENT_LOOP ? 1 : dY[dYFrom + i];
        float slope = above * (float) derivative(z[zFrom + i]);
        dZ[dZFrom + i] = flaw == Flaw.ADDS ? dZ[dZFrom + i] + slope : slope;
      }
    }
  }

  static Stream<Mutant> all() {
    return Arrays.stream(Flaw.values())
        .map(flaw -> {
          Leaky leaky = new Leaky(flaw);
          return new Mutant(
              "leaky relu", leaky, new ActivationChecks(leaky), Optional.ofNullable(flaw.wanted));
        });
  }
}
