package dev.assay.activations;

import dev.assay.core.kernel.Elementwise;
import dev.assay.core.spi.About;

/** The hyperbolic tangent, with {@code f' = (1 - y) (1 + y)}. */
@About(
    value = "Hyperbolic tangent, from -1 to 1",
    formula = "f(z) = (e^z - e^-z) / (e^z + e^-z)",
    checked = "PyTorch 1.13.0")
public record Tanh() implements InPieces {
  @Override
  public double value(double z) {
    return StrictMath.tanh(z);
  }

  /** {@code 1 / cosh^2 z}. */
  @Override
  public double derivative(double z) {
    double inverse = 1 / StrictMath.cosh(z);
    return inverse * inverse;
  }

  @Override
  public double lowerBound() {
    return -1;
  }

  @Override
  public double upperBound() {
    return 1;
  }

  @Override
  public boolean needsInput() {
    return false;
  }

  @Override
  public void values(float[] z, float[] room, int n) {
    Elementwise.tanh(z, 0, z, 0, n);
  }

  @Override
  public void slopes(float[] y, float[] room, float[] more, int n) {
    for (int i = 0; i < n; i++) {
      y[i] = (1 - y[i]) * (1 + y[i]);
    }
  }
}
