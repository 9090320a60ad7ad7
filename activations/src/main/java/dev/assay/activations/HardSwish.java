package dev.assay.activations;

import dev.assay.core.spi.About;

/**
 * A swish of straight lines and a parabola: {@code z} times {@link HardSigmoid}.
 *
 * <p>The derivative at the kinks is that of the parabola, -1/2 and 3/2, as in PyTorch.
 */
@About(
    value = "Swish made of straight lines and a parabola",
    formula = "f(z) = z min(max(z + 3, 0), 6) / 6; f'(-3) = -1/2, f'(3) = 3/2",
    source = "Howard et al., Searching for MobileNetV3, 2019, section 5.2",
    checked = "PyTorch 1.13.0")
public record HardSwish() implements InPieces {
  @Override
  public double value(double z) {
    return Math.max(z, -Double.MAX_VALUE) * (Math.clamp(z + 3, 0.0, 6.0) / 6);
  }

  @Override
  public double derivative(double z) {
    return Double.isNaN(z) ? z : z < -3 ? 0 : z > 3 ? 1 : z / 3 + 0.5;
  }

  @Override
  public double[] kinks() {
    return new double[] {-3, 3};
  }

  @Override
  public double lowerBound() {
    return -0.375;
  }

  @Override
  public void values(float[] z, float[] room, int n) {
    for (int i = 0; i < n; i++) {
      float gate = Math.min(Math.max(z[i] + 3, 0), 6) / 6;
      z[i] = Math.max(z[i], -Float.MAX_VALUE) * gate;
    }
  }

  @Override
  public void slopes(float[] z, float[] room, float[] more, int n) {
    for (int i = 0; i < n; i++) {
      float middle = Math.min(Math.max(z[i], -3), 3);
      float outside = Math.signum(Math.max(Math.abs(z[i]) - 3, 0));
      float above = Math.signum(Math.max(z[i] - 3, 0));
      z[i] = (1 - outside) * (middle / 3 + 0.5f) + above;
    }
  }
}
