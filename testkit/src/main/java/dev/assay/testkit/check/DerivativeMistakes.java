package dev.assay.testkit.check;

import dev.assay.core.spi.ElementwiseActivation;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.DoubleUnaryOperator;

/** Recognises functions that are often taken for a derivative. */
final class DerivativeMistakes {
  private static final double TOLERANCE = 1e-6;
  private static final double NEAR = 12;
  private static final int ENOUGH = 100;

  private final ElementwiseActivation f;
  private final Map<String, DoubleUnaryOperator> suspects = new LinkedHashMap<>();

  DerivativeMistakes(ElementwiseActivation f, ActivationDerivative exact) {
    this.f = f;
    suspects.put(
        "it is ln(1 + e^z), softplus, which is a smooth relu and not its slope",
        z -> Math.max(z, 0) + StrictMath.log1p(StrictMath.exp(-Math.abs(z))));
    suspects.put("it is the value f(z) itself", f::value);
    suspects.put(
        "it is the derivative at the output f(z) instead of at z", z -> exact.central(f.value(z)));
    suspects.put("it is the derivative at -z", z -> exact.central(-z));
    suspects.put("it is the derivative divided by z", z -> exact.central(z) / z);
    suspects.put("it is the derivative times z", z -> exact.central(z) * z);
    suspects.put(
        "it is f(z) (1 - f(z)), the derivative of sigmoid", z -> f.value(z) * (1 - f.value(z)));
    suspects.put("it is 1 - f(z)^2, the derivative of tanh", z -> 1 - f.value(z) * f.value(z));
  }

  /** The function that the given derivative equals at all of these points near 0. */
  Optional<String> named(double[] points) {
    return suspects.entrySet().stream()
        .filter(s -> agrees(s.getValue(), points))
        .map(Map.Entry::getKey)
        .findFirst();
  }

  private boolean agrees(DoubleUnaryOperator suspect, double[] points) {
    int agreeing = 0;
    for (double z : points) {
      double expected = suspect.applyAsDouble(z);
      if (Math.abs(z) <= NEAR && Double.isFinite(expected)) {
        if (!(Math.abs(f.derivative(z) - expected)
            <= TOLERANCE * Math.max(1, Math.abs(expected)))) {
          return false;
        }
        agreeing++;
      }
    }
    return agreeing >= ENOUGH;
  }
}
