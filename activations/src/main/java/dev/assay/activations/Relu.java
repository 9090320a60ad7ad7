package dev.assay.activations;

import dev.assay.core.spi.About;
import dev.assay.core.spi.ElementwiseActivation;

/**
 * The rectified linear unit: {@code max(z, 0)}; its derivative at the kink is taken as 0, and that
 * of NaN as 0 too.
 *
 * <p>A gradient that is infinite or NaN does not pass an inactive unit: 0 comes out, as in PyTorch.
 */
@About(
    value = "Rectified linear unit: negative numbers become 0",
    formula = "f(z) = max(z, 0); f'(0) = 0",
    source = "Nair and Hinton, Rectified linear units improve restricted Boltzmann machines, 2010")
public record Relu() implements ElementwiseActivation {
  private static final double[] NO_SLOPE = {0};

  @Override
  public double value(double z) {
    return Math.max(z, 0);
  }

  @Override
  public double derivative(double z) {
    return z > 0 ? 1 : 0;
  }

  @Override
  public double[] kinks() {
    return NO_SLOPE.clone();
  }

  @Override
  public double lowerBound() {
    return 0;
  }

  @Override
  public boolean needsInput() {
    return false;
  }

  @Override
  public void forward(float[] z, int zFrom, float[] y, int yFrom, int n) {
    for (int i = 0; i < n; i++) {
      y[yFrom + i] = Math.max(z[zFrom + i], 0);
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
      dZ[dZFrom + i] = y[yFrom + i] > 0 ? dY[dYFrom + i] : 0;
    }
  }
}
