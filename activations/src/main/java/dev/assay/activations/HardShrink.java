package dev.assay.activations;

import dev.assay.core.spi.About;
import dev.assay.core.spi.Param;
import dev.assay.core.spi.Params;

/**
 * Sets small numbers to 0 and leaves the others as they are; its derivative at both jumps is 0, as
 * in PyTorch (whose parameter is called lambd).
 *
 * <p>The threshold is rounded to single precision.
 */
@About(
    value = "Sets small numbers to 0",
    formula = "f(z) = z for |z| > threshold, 0 otherwise; f'(-threshold) = f'(threshold) = 0",
    source = "Donoho and Johnstone, Ideal spatial adaptation by wavelet shrinkage, 1994",
    checked = "PyTorch 1.13.0")
public record HardShrink(
    @Param(
            value = "numbers up to this, in magnitude, become 0",
            byDefault = "0.5",
            range = "[0, 1e30]")
        double threshold)
    implements InPieces {
  public HardShrink {
    Params.check(HardShrink.class, threshold);
  }

  @Override
  public double value(double z) {
    return Math.abs(z) <= (float) threshold ? 0 : z;
  }

  @Override
  public double derivative(double z) {
    return outside(z, (float) threshold);
  }

  @Override
  public double[] kinks() {
    return kinks((float) threshold);
  }

  @Override
  public boolean needsInput() {
    return false;
  }

  @Override
  public void values(float[] z, float[] room, int n) {
    float most = (float) threshold;
    for (int i = 0; i < n; i++) {
      z[i] *= Math.signum(Math.max(Math.abs(z[i]) - most, 0));
    }
  }

  @Override
  public void slopes(float[] y, float[] room, float[] more, int n) {
    nonZero(y, n);
  }

  /** Replaces y by 1 where it is not 0. */
  static void nonZero(float[] y, int n) {
    for (int i = 0; i < n; i++) {
      y[i] = Math.abs(Math.signum(y[i]));
    }
  }

  static double outside(double z, double threshold) {
    return Double.isNaN(z) ? z : Math.abs(z) > threshold ? 1 : 0;
  }

  static double[] kinks(double threshold) {
    return threshold == 0 ? new double[0] : new double[] {-threshold, threshold};
  }
}
