package dev.assay.activations;

import dev.assay.core.kernel.Elementwise;
import dev.assay.core.spi.About;

/**
 * What tanh takes away: {@code z - tanh z}, with {@code f' = tanh^2 z}.
 *
 * <p>Near 0, where f is about {@code z^3 / 3}, single precision is right to 3e-7 of z, not to a
 * number of digits, because the difference cancels there (as in PyTorch).
 */
@About(
    value = "What tanh takes away from a number",
    formula = "f(z) = z - tanh z",
    source = "torch.nn.Tanhshrink, PyTorch 1.13",
    checked = "PyTorch 1.13.0")
public record TanhShrink() implements InPieces {
  @Override
  public double value(double z) {
    return z - StrictMath.tanh(z);
  }

  @Override
  public double derivative(double z) {
    double t = StrictMath.tanh(z);
    return t * t;
  }

  @Override
  public void values(float[] z, float[] room, int n) {
    Elementwise.tanh(z, 0, room, 0, n);
    for (int i = 0; i < n; i++) {
      z[i] -= room[i];
    }
  }

  @Override
  public void slopes(float[] z, float[] room, float[] more, int n) {
    Elementwise.tanh(z, 0, z, 0, n);
    for (int i = 0; i < n; i++) {
      z[i] *= z[i];
    }
  }
}
