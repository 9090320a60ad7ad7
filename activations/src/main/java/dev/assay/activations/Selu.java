package dev.assay.activations;

import dev.assay.core.spi.About;

/**
 * The scaled exponential linear unit, whose constants make numbers of mean 0 and variance 1 keep
 * both from layer to layer, with {@code lecun-normal} weights.
 *
 * <p>The derivative below 0 is taken from the output, as in {@link Elu}; at 0 it is scale alpha, as
 * in PyTorch.
 */
@About(
    value = "Scaled exponential linear unit, which normalises by itself",
    formula =
        "f(z) = s z for z > 0, s a (e^z - 1) otherwise; s = 1.05070098..., a = 1.67326324...; "
            + "f'(0) = s a",
    source =
        "Klambauer, Unterthiner, Mayr and Hochreiter, Self-normalizing neural networks, 2017, eq. 2 "
            + "and 14",
    checked = "PyTorch 1.13.0")
public record Selu() implements InPieces {
  private static final double SCALE = 1.0507009873554805;
  private static final double HEIGHT = SCALE * 1.6732632423543774;

  @Override
  public double value(double z) {
    return SCALE * Math.max(z, 0) + HEIGHT * StrictMath.expm1(Math.min(z, 0));
  }

  @Override
  public double derivative(double z) {
    return z > 0 ? SCALE : HEIGHT * StrictMath.exp(z);
  }

  @Override
  public double[] kinks() {
    return new double[] {0};
  }

  @Override
  public double lowerBound() {
    return -HEIGHT;
  }

  @Override
  public boolean needsInput() {
    return false;
  }

  @Override
  public void values(float[] z, float[] room, int n) {
    ExponentialTail.values(z, room, n, (float) SCALE, (float) HEIGHT, 1);
  }

  @Override
  public void slopes(float[] y, float[] room, float[] more, int n) {
    ExponentialTail.slopes(y, n, (float) SCALE, (float) HEIGHT, 1);
  }
}
