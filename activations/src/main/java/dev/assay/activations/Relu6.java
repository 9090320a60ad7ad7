package dev.assay.activations;

import dev.assay.core.spi.About;

/**
 * The rectified linear unit with a ceiling: {@code min(max(z, 0), 6)}; its derivative at both kinks
 * is 0, as in PyTorch.
 */
@About(
    value = "Rectified linear unit that ends at 6",
    formula = "f(z) = min(max(z, 0), 6); f'(0) = f'(6) = 0",
    source = "Krizhevsky, Convolutional deep belief networks on CIFAR-10, 2010",
    checked = "PyTorch 1.13.0")
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
  public void values(float[] z, float[] room, int n) {
    HardTanh.clamp(z, n, 0, MOST);
  }

  @Override
  public void slopes(float[] y, float[] room, float[] more, int n) {
    HardTanh.inside(y, n, 0, MOST);
  }
}
