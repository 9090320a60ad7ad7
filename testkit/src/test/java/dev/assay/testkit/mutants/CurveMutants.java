package dev.assay.testkit.mutants;

import dev.assay.core.spi.About;
import dev.assay.core.spi.ElementwiseActivation;
import dev.assay.core.spi.Param;
import dev.assay.core.spi.Params;
import dev.assay.testkit.check.ActivationChecks;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Stream;

/** Tanh as two functions in double precision, and ways to get it wrong. */
final class CurveMutants {
  private CurveMutants() {}

  enum Flaw {
    NONE(null),
    AT_OUTPUT(
        Wanted.of(
            "takes the derivative at its output",
            "derivative",
            "it is the derivative at the output f(z) instead of at z")),
    REVERSED(
        Wanted.of(
            "has the sign of the derivative reversed",
            "derivative",
            "the derivative is not that of the value",
            "the sign is reversed")),
    HALF(Wanted.of("has half the derivative", "derivative", "always 0.5 times what is expected")),
    OF_SIGMOID(
        Wanted.of(
            "takes the derivative of sigmoid",
            "derivative",
            "it is f(z) (1 - f(z)), the derivative of sigmoid")),
    VALUE(
        Wanted.of(
            "gives its value for its derivative", "derivative", "it is the value f(z) itself")),
    NAN_AT_INFINITY(
        Wanted.of("computes e^z / e^z at infinity", "infinity", "the value at Infinity is NaN")),
    LOOSE(
        Wanted.of(
            "states bounds that it never reaches", "bounds", "upperBound() is 2, values end at 1"));

    @SuppressWarnings("ImmutableEnumChecker") // It is.
    private final Wanted wanted;

    Flaw(Wanted wanted) {
      this.wanted = wanted;
    }
  }

  @About(value = "Hyperbolic tangent", formula = "f(z) = tanh z")
  record Curve(@Param("what is wrong with it") Flaw flaw) implements ElementwiseActivation {
    Curve {
      Params.check(Curve.class, flaw);
    }

    @Override
    public double value(double z) {
      if (flaw == Flaw.NAN_AT_INFINITY) {
        double up = StrictMath.exp(z);
        double down = StrictMath.exp(-z);
        return (up - down) / (up + down);
      }
      return StrictMath.tanh(z);
    }

    @Override
    public double derivative(double z) {
      return switch (flaw) {
        case AT_OUTPUT -> slope(value(z));
        case REVERSED -> -slope(z);
        case HALF -> slope(z) / 2;
        case OF_SIGMOID -> value(z) * (1 - value(z));
        case VALUE -> value(z);
        default -> slope(z);
      };
    }

    private static double slope(double z) {
      double hyperbolic = StrictMath.cosh(z);
      return 1 / (hyperbolic * hyperbolic);
    }

    @Override
    public double lowerBound() {
      return -1;
    }

    @Override
    public double upperBound() {
      return flaw == Flaw.LOOSE ? 2 : 1;
    }
  }

  static Stream<Mutant> all() {
    return Arrays.stream(Flaw.values())
        .map(flaw -> {
          Curve curve = new Curve(flaw);
          return new Mutant(
              "tanh", curve, new ActivationChecks(curve), Optional.ofNullable(flaw.wanted));
        });
  }
}
