package dev.assay.activations;

import dev.assay.core.spi.About;
import dev.assay.core.spi.Param;
import dev.assay.core.spi.Params;

/**
 * Replaces numbers up to a threshold: {@code z} above it, {@code value} otherwise; its derivative
 * at the jump is 0, as in PyTorch. With 0 and 0 it is {@link Relu}.
 *
 * <p>Threshold and value are rounded to single precision.
 */
@About(
    value = "Replaces numbers up to a threshold by a value",
    formula = "f(z) = z for z > threshold, value otherwise; f'(threshold) = 0",
    source = "torch.nn.Threshold, PyTorch 1.13",
    checked = "PyTorch 1.13.0")
public record Threshold(
    @Param(value = "numbers above this stay as they are", byDefault = "0", range = "[-1e30, 1e30]")
        double threshold,
    @Param(value = "what the others become", byDefault = "0", range = "[-1e30, 1e30]") double value)
    implements InPieces {
  public Threshold {
    Params.check(Threshold.class, threshold, value);
  }

  @Override
  public double value(double z) {
    return z <= (float) threshold ? (float) value : z;
  }

  @Override
  public double derivative(double z) {
    return Double.isNaN(z) ? z : z > (float) threshold ? 1 : 0;
  }

  @Override
  public double[] kinks() {
    return new double[] {(float) threshold};
  }

  @Override
  public double lowerBound() {
    return Math.min((float) threshold, (float) value);
  }

  @Override
  public void values(float[] z, float[] room, int n) {
    float border = (float) threshold;
    float other = (float) value;
    for (int i = 0; i < n; i++) {
      float above = Math.signum(Math.max(z[i] - border, 0));
      z[i] = above * Math.max(z[i], border) + (1 - above) * other;
    }
  }

  @Override
  public void slopes(float[] z, float[] room, float[] more, int n) {
    float border = (float) threshold;
    for (int i = 0; i < n; i++) {
      z[i] = Math.signum(Math.max(z[i] - border, 0));
    }
  }
}
