package dev.assay.activations;

import dev.assay.core.kernel.Elementwise;
import dev.assay.core.spi.About;

/**
 * A smooth rectifier: {@code ln(1 + e^z)}, with {@code f' = 1 - e^-y}, the logistic function of z.
 *
 * <p>PyTorch's softplus returns z itself above 20; this one is exact there.
 */
@About(
    value = "Smooth version of relu",
    formula = "f(z) = ln(1 + e^z)",
    source =
        "Dugas, Bengio, Belisle, Nadeau and Garcia, Incorporating second-order functional "
            + "knowledge, 2001")
public record Softplus() implements InPieces {
  @Override
  public double value(double z) {
    return softplus(z);
  }

  static double softplus(double z) {
    return Math.max(z, 0) + StrictMath.log1p(StrictMath.exp(-Math.abs(z)));
  }

  @Override
  public double derivative(double z) {
    return Sigmoid.logistic(z);
  }

  @Override
  public double lowerBound() {
    return 0;
  }

  @Override
  public boolean needsInput() {
    return false;
  }

  @Override
  public void values(float[] z, int zFrom, float[] y, int yFrom, int n, float[] room) {
    Elementwise.softplus(z, zFrom, y, yFrom, n);
  }

  @Override
  public void slopes(float[] y, int from, float[] slopes, int n) {
    Signs.negate(y, from, slopes, n);
    Elementwise.expm1(slopes, 0, slopes, 0, n);
    Signs.negate(slopes, 0, slopes, n);
  }
}
