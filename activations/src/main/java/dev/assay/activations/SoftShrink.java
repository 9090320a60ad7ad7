package dev.assay.activations;

import dev.assay.core.spi.About;
import dev.assay.core.spi.Param;
import dev.assay.core.spi.Params;

/**
 * Moves every number towards 0 by the threshold, and to 0 at most: {@code z - min(max(z,
 * -threshold), threshold)}; its derivative at both kinks is 0, as in PyTorch (whose parameter is
 * called lambd).
 *
 * <p>The threshold is rounded to single precision.
 */
@About(
    value = "Moves numbers towards 0, and small ones to 0",
    formula = "f(z) = sign(z) max(|z| - threshold, 0); f'(-threshold) = f'(threshold) = 0",
    source = "Donoho, De-noising by soft-thresholding, 1995",
    checked = "PyTorch 1.13.0")
public record SoftShrink(
    @Param(
            value = "numbers up to this, in magnitude, become 0",
            byDefault = "0.5",
            range = "[0, 1e30]")
        double threshold)
    implements InPieces {
  public SoftShrink {
    Params.check(SoftShrink.class, threshold);
  }

  @Override
  public double value(double z) {
    return z - Math.clamp(z, -(double) (float) threshold, (double) (float) threshold);
  }

  @Override
  public double derivative(double z) {
    return HardShrink.outside(z, (float) threshold);
  }

  @Override
  public double[] kinks() {
    return HardShrink.kinks((float) threshold);
  }

  @Override
  public boolean needsInput() {
    return false;
  }

  @Override
  public void values(float[] z, float[] room, int n) {
    float most = (float) threshold;
    for (int i = 0; i < n; i++) {
      z[i] -= Math.min(Math.max(z[i], -most), most);
    }
  }

  @Override
  public void slopes(float[] y, float[] room, float[] more, int n) {
    HardShrink.nonZero(y, n);
  }
}
