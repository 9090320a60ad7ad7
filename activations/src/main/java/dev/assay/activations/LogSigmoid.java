package dev.assay.activations;

import dev.assay.core.kernel.Elementwise;
import dev.assay.core.spi.About;

/**
 * The logarithm of the logistic function: {@code -ln(1 + e^-z)}, with {@code f' = 1 - e^y}, the
 * logistic function of -z.
 */
@About(
    value = "Logarithm of the sigmoid",
    formula = "f(z) = ln(1 / (1 + e^-z))",
    source = "torch.nn.LogSigmoid, PyTorch 1.13")
public record LogSigmoid() implements InPieces {
  @Override
  public double value(double z) {
    return -Softplus.softplus(-z);
  }

  @Override
  public double derivative(double z) {
    return Sigmoid.logistic(-z);
  }

  @Override
  public double upperBound() {
    return 0;
  }

  @Override
  public boolean needsInput() {
    return false;
  }

  @Override
  public void values(float[] z, int zFrom, float[] y, int yFrom, int n, float[] room) {
    Signs.negate(z, zFrom, room, n);
    Elementwise.softplus(room, 0, room, 0, n);
    for (int i = 0; i < n; i++) {
      y[yFrom + i] = -room[i];
    }
  }

  @Override
  public void slopes(float[] y, int from, float[] slopes, int n) {
    Elementwise.expm1(y, from, slopes, 0, n);
    Signs.negate(slopes, 0, slopes, n);
  }
}
