package dev.assay.activations;

import dev.assay.core.spi.About;
import dev.assay.core.spi.ElementwiseActivation;

/** Leaves every number as it is; layers skip it. */
@About(
    value = "Leaves every number as it is",
    formula = "f(z) = z",
    checked = "hand-worked example")
public record Identity() implements ElementwiseActivation {
  @Override
  public boolean isIdentity() {
    return true;
  }

  @Override
  public double value(double z) {
    return z;
  }

  @Override
  public double derivative(double z) {
    return 1;
  }

  @Override
  public boolean needsInput() {
    return false;
  }

  @Override
  public void forward(float[] z, int zFrom, float[] y, int yFrom, int n) {
    System.arraycopy(z, zFrom, y, yFrom, n);
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
    System.arraycopy(dY, dYFrom, dZ, dZFrom, n);
  }
}
