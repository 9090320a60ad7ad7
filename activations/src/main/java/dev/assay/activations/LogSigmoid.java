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
    source = "torch.nn.LogSigmoid, PyTorch 1.13",
    checked = "PyTorch 1.13.0")
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
  public void values(float[] z, float[] room, int n) {
    Pieces.negate(z, z, n);
    Elementwise.softplus(z, 0, z, 0, n);
    Pieces.negate(z, z, n);
  }

  @Override
  public void slopes(float[] y, float[] room, float[] more, int n) {
    Elementwise.expm1(y, 0, y, 0, n);
    Pieces.negate(y, y, n);
  }
}
