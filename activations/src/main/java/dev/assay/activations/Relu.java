package dev.assay.activations;

import dev.assay.core.spi.About;

/** The rectified linear unit: {@code max(z, 0)}; its derivative at the kink is taken as 0. */
@About(
    value = "Rectified linear unit: negative numbers become 0",
    formula = "f(z) = max(z, 0); f'(0) = 0",
    source = "Nair and Hinton, Rectified linear units improve restricted Boltzmann machines, 2010",
    checked = "PyTorch 1.13.0")
public record Relu() implements InPieces {
  @Override
  public double value(double z) {
    return Math.max(z, 0);
  }

  @Override
  public double derivative(double z) {
    return Double.isNaN(z) ? z : z > 0 ? 1 : 0;
  }

  @Override
  public double[] kinks() {
    return new double[] {0};
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
  public void values(float[] z, float[] room, int n) {
    for (int i = 0; i < n; i++) {
      z[i] = Math.max(z[i], 0);
    }
  }

  @Override
  public void slopes(float[] y, float[] room, float[] more, int n) {
    // y is never negative, so its sign is 0 or 1. Unlike a branch or a selection, signum is turned
    // into vector instructions.
    for (int i = 0; i < n; i++) {
      y[i] = Math.signum(y[i]);
    }
  }
}
