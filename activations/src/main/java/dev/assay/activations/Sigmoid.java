package dev.assay.activations;

import dev.assay.core.kernel.Elementwise;
import dev.assay.core.spi.About;
import dev.assay.core.spi.ElementwiseActivation;

/** The logistic function: {@code 1 / (1 + e^-z)}, with {@code f' = y (1 - y)}. */
@About(value = "Logistic function, from 0 to 1", formula = "f(z) = 1 / (1 + e^-z)")
public record Sigmoid() implements ElementwiseActivation {
  @Override
  public double value(double z) {
    return logistic(z);
  }

  @Override
  public double derivative(double z) {
    return logistic(z) * logistic(-z);
  }

  static double logistic(double z) {
    double e = StrictMath.exp(-Math.abs(z));
    return (z < 0 ? e : 1) / (1 + e);
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
  public boolean needsInput() {
    return false;
  }

  @Override
  public void forward(float[] z, int zFrom, float[] y, int yFrom, int n) {
    Elementwise.sigmoid(z, zFrom, y, yFrom, n);
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
      dZ[dZFrom + i] = dY[dYFrom + i] * (y[yFrom + i] * (1 - y[yFrom + i]));
    }
  }
}
