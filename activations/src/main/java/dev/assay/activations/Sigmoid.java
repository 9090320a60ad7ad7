package dev.assay.activations;

import dev.assay.core.kernel.Elementwise;
import dev.assay.core.spi.About;

/** The logistic function: {@code 1 / (1 + e^-z)}, with {@code f' = y (1 - y)}. */
@About(
    value = "Logistic function, from 0 to 1",
    formula = "f(z) = 1 / (1 + e^-z)",
    checked = "PyTorch 1.13.0")
public record Sigmoid() implements InPieces {
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
  public void values(float[] z, float[] room, int n) {
    Elementwise.sigmoid(z, 0, z, 0, n);
  }

  @Override
  public void slopes(float[] y, float[] room, float[] more, int n) {
    for (int i = 0; i < n; i++) {
      y[i] *= 1 - y[i];
    }
  }
}
