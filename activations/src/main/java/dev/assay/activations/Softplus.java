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
            + "knowledge, 2001",
    checked = "PyTorch 1.13.0")
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
  public void values(float[] z, float[] room, int n) {
    Elementwise.softplus(z, 0, z, 0, n);
  }

  @Override
  public void slopes(float[] y, float[] room, float[] more, int n) {
    Pieces.negate(y, y, n);
    Elementwise.expm1(y, 0, y, 0, n);
    Pieces.negate(y, y, n);
  }
}
