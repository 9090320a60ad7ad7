package dev.assay.activations;

import dev.assay.core.spi.About;
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
            + "exponential linear units, 2016",
    checked = "PyTorch 1.13.0")
public record Elu(
    @Param(value = "negative outputs approach minus this", byDefault = "1", range = "[0, 1000]")
        double alpha)
    implements InPieces {
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
  public void values(float[] z, float[] room, int n) {
    ExponentialTail.values(z, room, n, 1, (float) alpha, 1);
  }

  @Override
  public void slopes(float[] y, float[] room, float[] more, int n) {
    ExponentialTail.slopes(y, n, 1, (float) alpha, 1);
  }
}
