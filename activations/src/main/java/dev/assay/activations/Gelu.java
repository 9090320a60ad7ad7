package dev.assay.activations;

import dev.assay.core.kernel.Elementwise;
import dev.assay.core.spi.About;
import dev.assay.core.spi.ElementwiseActivation;

/**
 * The Gaussian error linear unit: {@code z Phi(z)} with Phi the normal distribution function;
 * {@code f' = Phi(z) + z phi(z)}.
 *
 * <p>This is the exact form with erf, not the approximation with tanh. At negative infinity the
 * value and the derivative are 0, their limits. In the tail below -2 single precision is right to
 * 5e-7, not to a number of digits, because 1 + erf cancels there (as in PyTorch).
 */
@About(
    value = "Gaussian error linear unit, exact",
    formula = "f(z) = z Phi(z) = z (1 + erf(z / sqrt 2)) / 2",
    source = "Hendrycks and Gimpel, Gaussian error linear units, 2016")
public record Gelu() implements ElementwiseActivation {
  private static final float INVERSE_ROOT_2 = (float) (1 / Math.sqrt(2));
  private static final float DENSITY_AT_0 = (float) (1 / Math.sqrt(2 * Math.PI));

  /** Beyond this the density is 0 in single precision. */
  private static final float FLAT = 40;

  @Override
  public double value(double z) {
    return Math.max(z, -Double.MAX_VALUE) * NormalDistribution.below(z);
  }

  @Override
  public double derivative(double z) {
    double finite = Math.clamp(z, -1e4, 1e4);
    return NormalDistribution.below(z) + finite * NormalDistribution.density(z);
  }

  @Override
  public double lowerBound() {
    return -0.16997120747990370;
  }

  @Override
  public void forward(float[] z, int zFrom, float[] y, int yFrom, int n) {
    float[] scratch = Scratch.ofThisThread();
    for (int done = 0; done < n; done += Scratch.PIECE) {
      int m = Math.min(Scratch.PIECE, n - done);
      scale(z, zFrom + done, scratch, m);
      Elementwise.erf(scratch, 0, scratch, 0, m);
      times(z, zFrom + done, scratch, y, yFrom + done, m);
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
    float[] scratch = Scratch.ofThisThread();
    for (int done = 0; done < n; done += Scratch.PIECE) {
      int m = Math.min(Scratch.PIECE, n - done);
      scale(z, zFrom + done, scratch, m);
      Elementwise.erf(scratch, 0, scratch, 0, m);
      exponent(z, zFrom + done, scratch, Scratch.PIECE, m);
      Elementwise.exp(scratch, Scratch.PIECE, scratch, Scratch.PIECE, m);
      chain(z, zFrom + done, scratch, dY, dYFrom + done, dZ, dZFrom + done, m);
    }
  }

  private static void scale(float[] z, int zFrom, float[] into, int n) {
    for (int i = 0; i < n; i++) {
      into[i] = z[zFrom + i] * INVERSE_ROOT_2;
    }
  }

  private static void times(float[] z, int zFrom, float[] erf, float[] y, int yFrom, int n) {
    for (int i = 0; i < n; i++) {
      y[yFrom + i] = 0.5f * Math.max(z[zFrom + i], -Float.MAX_VALUE) * (1 + erf[i]);
    }
  }

  private static void exponent(float[] z, int zFrom, float[] into, int intoFrom, int n) {
    for (int i = 0; i < n; i++) {
      float finite = Math.max(Math.min(z[zFrom + i], FLAT), -FLAT);
      into[intoFrom + i] = -0.5f * finite * finite;
    }
  }

  private static void chain(
      float[] z, int zFrom, float[] parts, float[] dY, int dYFrom, float[] dZ, int dZFrom, int n) {
    for (int i = 0; i < n; i++) {
      float finite = Math.max(Math.min(z[zFrom + i], FLAT), -FLAT);
      float density = DENSITY_AT_0 * parts[Scratch.PIECE + i];
      dZ[dZFrom + i] = dY[dYFrom + i] * Math.fma(finite, density, 0.5f * (1 + parts[i]));
    }
  }
}
