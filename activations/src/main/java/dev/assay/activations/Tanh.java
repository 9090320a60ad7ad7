package dev.assay.activations;

import dev.assay.core.kernel.Elementwise;
import dev.assay.core.spi.About;
import dev.assay.core.spi.ElementwiseActivation;

/** The hyperbolic tangent, with {@code f' = (1 - y) (1 + y)}. */
@About(value = "Hyperbolic tangent, from -1 to 1", formula = "f(z) = (e^z - e^-z) / (e^z + e^-z)")
public record Tanh() implements ElementwiseActivation {
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
  public void forward(float[] z, int zFrom, float[] y, int yFrom, int n) {
    Elementwise.tanh(z, zFrom, y, yFrom, n);
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
      dZ[dZFrom + i] = dY[dYFrom + i] * ((1 - y[yFrom + i]) * (1 + y[yFrom + i]));
    }
  }
}
