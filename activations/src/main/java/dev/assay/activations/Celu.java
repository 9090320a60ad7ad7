package dev.assay.activations;

import dev.assay.core.spi.About;
import dev.assay.core.spi.Param;
import dev.assay.core.spi.Params;

/**
 * The continuously differentiable exponential linear unit: {@code z} above 0, {@code alpha (e^(z /
 * alpha) - 1)} below. For alpha 1 it is {@link Elu}.
 *
 * <p>The derivative below 0 is taken from the output as {@code (y + alpha) / alpha}. PyTorch also
 * takes a negative alpha; here it must be positive.
 */
@About(
    value = "Exponential linear unit without a kink for any alpha",
    formula = "f(z) = z for z > 0, alpha (e^(z / alpha) - 1) otherwise",
    source = "Barron, Continuously differentiable exponential linear units, 2017",
    checked = "PyTorch 1.13.0")
public record Celu(
    @Param(value = "negative outputs approach minus this", byDefault = "1", range = "[1e-3, 1000]")
        double alpha)
    implements InPieces {
  public Celu {
    Params.check(Celu.class, alpha);
  }

  @Override
  public double value(double z) {
    return Math.max(z, 0) + alpha * StrictMath.expm1(Math.min(z, 0) / alpha);
  }

  @Override
  public double derivative(double z) {
    return z > 0 ? 1 : StrictMath.exp(z / alpha);
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
    ExponentialTail.values(z, room, n, 1, (float) alpha, (float) alpha);
  }

  @Override
  public void slopes(float[] y, float[] room, float[] more, int n) {
    ExponentialTail.slopes(y, n, 1, (float) alpha, (float) alpha);
  }
}
