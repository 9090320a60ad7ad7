package dev.assay.activations;

import dev.assay.core.spi.About;

/**
 * The rectified linear unit with a ceiling: {@code min(max(z, 0), 6)}; its derivative at both kinks
 * is 0, as in PyTorch.
 */
@About(
    value = "Rectified linear unit that ends at 6",
    formula = "f(z) = min(max(z, 0), 6); f'(0) = f'(6) = 0",
    source = "Krizhevsky, Convolutional deep belief networks on CIFAR-10, 2010")
public record Relu6() implements InPieces {
  private static final int MOST = 6;

  @Override
  public double value(double z) {
    return Math.clamp(z, 0, (double) MOST);
  }

  @Override
  public double derivative(double z) {
    return HardTanh.inside(z, 0, MOST);
  }

  @Override
  public double[] kinks() {
    return new double[] {0, MOST};
  }

  @Override
  public double lowerBound() {
    return 0;
  }

  @Override
  public double upperBound() {
    return MOST;
  }

  @Override
  public boolean needsInput() {
    return false;
  }

  @Override
  public void values(float[] z, int zFrom, float[] y, int yFrom, int n, float[] room) {
    HardTanh.clamp(z, zFrom, y, yFrom, n, 0, MOST);
  }

  @Override
  public void slopes(float[] y, int from, float[] slopes, int n) {
    HardTanh.inside(y, from, slopes, n, 0, MOST);
  }
}
