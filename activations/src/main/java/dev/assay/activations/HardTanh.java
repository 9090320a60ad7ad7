package dev.assay.activations;

import dev.assay.core.spi.About;
import dev.assay.core.spi.Param;
import dev.assay.core.spi.ParamException;
import dev.assay.core.spi.Params;

/**
 * A tanh of straight lines: {@code min(max(z, low), high)}; its derivative at both kinks is 0, as
 * in PyTorch.
 *
 * <p>The ends are rounded to single precision.
 */
@About(
    value = "Leaves numbers between two ends as they are, and cuts off the others",
    formula = "f(z) = min(max(z, low), high); f'(low) = f'(high) = 0",
    source = "Collobert, Large scale machine learning, thesis, 2004",
    checked = "PyTorch 1.13.0")
public record HardTanh(
    @Param(value = "least output", byDefault = "-1", range = "[-1e30, 1e30]") double low,
    @Param(value = "greatest output", byDefault = "1", range = "[-1e30, 1e30]") double high)
    implements InPieces {
  public HardTanh {
    Params.check(HardTanh.class, low, high);
    if ((float) low >= (float) high) {
      throw new ParamException("high", high, "a number above low, which is " + low);
    }
  }

  @Override
  public double value(double z) {
    return Math.clamp(z, (double) (float) low, (double) (float) high);
  }

  @Override
  public double derivative(double z) {
    return inside(z, (float) low, (float) high);
  }

  @Override
  public double[] kinks() {
    return new double[] {(float) low, (float) high};
  }

  @Override
  public double lowerBound() {
    return (float) low;
  }

  @Override
  public double upperBound() {
    return (float) high;
  }

  @Override
  public boolean needsInput() {
    return false;
  }

  @Override
  public void values(float[] z, float[] room, int n) {
    clamp(z, n, (float) low, (float) high);
  }

  @Override
  public void slopes(float[] y, float[] room, float[] more, int n) {
    inside(y, n, (float) low, (float) high);
  }

  static void clamp(float[] z, int n, float low, float high) {
    for (int i = 0; i < n; i++) {
      z[i] = Math.min(Math.max(z[i], low), high);
    }
  }

  static double inside(double z, double low, double high) {
    return Double.isNaN(z) ? z : z > low && z < high ? 1 : 0;
  }

  /** Replaces y, which is not outside, by 1 where {@code low < y < high} and by 0 elsewhere. */
  static void inside(float[] y, int n, float low, float high) {
    for (int i = 0; i < n; i++) {
      y[i] = Math.signum(y[i] - low) * Math.signum(high - y[i]);
    }
  }
}
