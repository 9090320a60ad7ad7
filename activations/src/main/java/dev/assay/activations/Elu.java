package dev.assay.activations;

import dev.assay.core.kernel.Elementwise;
import dev.assay.core.spi.About;
import dev.assay.core.spi.ElementwiseActivation;
import dev.assay.core.spi.Param;
import dev.assay.core.spi.Params;

/**
 * The exponential linear unit: {@code z} above 0, {@code alpha (e^z - 1)} below.
 *
 * <p>The derivative below 0 is taken from the output as {@code y + alpha}, which is exact to one
 * rounding of alpha, as in PyTorch; at 0 it is alpha.
 */
@About(
    value = "Exponential linear unit: negative numbers level off at -alpha",
    formula = "f(z) = z for z > 0, alpha (e^z - 1) otherwise; f'(0) = alpha",
    source =
        "Clevert, Unterthiner and Hochreiter, Fast and accurate deep network learning by "
            + "exponential linear units, 2016")
public record Elu(
    @Param(value = "negative outputs approach minus this", byDefault = "1", range = "[0, 1000]")
        double alpha)
    implements ElementwiseActivation {
  public Elu {
    Params.check(Elu.class, alpha);
  }

  @Override
  public double value(double z) {
    return Math.max(z, 0) + alpha * StrictMath.expm1(Math.min(z, 0));
  }

  @Override
  public double derivative(double z) {
    return z > 0 ? 1 : alpha * StrictMath.exp(z);
  }

  @Override
  public double[] kinks() {
    return alpha == 1 ? new double[0] : new double[] {0};
  }

  @Override
  public double lowerBound() {
    return -alpha;
  }

  @Override
  public boolean needsInput() {
    return false;
  }

  @Override
  public void forward(float[] z, int zFrom, float[] y, int yFrom, int n) {
    float[] scratch = Scratch.ofThisThread();
    for (int done = 0; done < n; done += Scratch.PIECE) {
      int m = Math.min(Scratch.PIECE, n - done);
      negativePart(z, zFrom + done, scratch, m);
      Elementwise.expm1(scratch, 0, scratch, 0, m);
      join(z, zFrom + done, scratch, (float) alpha, y, yFrom + done, m);
    }
  }

  @Override
  public void backward(
      float[] z,
      int zFrom,
      float[] y,
      int yFrom,
      float[] dY,
      int dYFrom,
      float[] dZ,
      int dZFrom,
      int n) {
    float a = (float) alpha;
    for (int i = 0; i < n; i++) {
      float above = Math.max(Math.signum(y[yFrom + i]), 0); // 1 where z > 0, otherwise 0
      float slope = above + (1 - above) * (Math.min(y[yFrom + i], 0) + a);
      dZ[dZFrom + i] = dY[dYFrom + i] * slope;
    }
  }

  private static void negativePart(float[] z, int zFrom, float[] negative, int n) {
    for (int i = 0; i < n; i++) {
      negative[i] = Math.min(z[zFrom + i], 0);
    }
  }

  private static void join(
      float[] z, int zFrom, float[] below, float alpha, float[] y, int yFrom, int n) {
    for (int i = 0; i < n; i++) {
      y[yFrom + i] = Math.max(z[zFrom + i], 0) + alpha * below[i];
    }
  }
}
