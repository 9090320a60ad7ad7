package dev.assay.activations;

import dev.assay.core.kernel.Elementwise;
import dev.assay.core.spi.About;
import dev.assay.core.spi.ElementwiseActivation;

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
public record Softplus() implements ElementwiseActivation {
  @Override
  public double value(double z) {
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
  public void forward(float[] z, int zFrom, float[] y, int yFrom, int n) {
    Elementwise.softplus(z, zFrom, y, yFrom, n);
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
    float[] scratch = Scratch.ofThisThread();
    for (int done = 0; done < n; done += Scratch.PIECE) {
      int m = Math.min(Scratch.PIECE, n - done);
      negate(y, yFrom + done, scratch, m);
      Elementwise.expm1(scratch, 0, scratch, 0, m);
      times(dY, dYFrom + done, scratch, dZ, dZFrom + done, m);
    }
  }

  private static void times(
      float[] dY, int dYFrom, float[] negative, float[] dZ, int dZFrom, int n) {
    for (int i = 0; i < n; i++) {
      dZ[dZFrom + i] = -dY[dYFrom + i] * negative[i];
    }
  }

  private static void negate(float[] y, int yFrom, float[] negative, int n) {
    for (int i = 0; i < n; i++) {
      negative[i] = -y[yFrom + i];
    }
  }
}
