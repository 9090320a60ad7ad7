package dev.assay.activations;

import dev.assay.core.kernel.Elementwise;
import dev.assay.core.spi.About;

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
    source = "Hendrycks and Gimpel, Gaussian error linear units, 2016",
    checked = "PyTorch 1.13.0")
public record Gelu() implements InPieces {
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
  public void values(float[] z, float[] room, int n) {
    scale(z, room, n);
    Elementwise.erf(room, 0, room, 0, n);
    for (int i = 0; i < n; i++) {
      z[i] = 0.5f * Math.max(z[i], -Float.MAX_VALUE) * (1 + room[i]);
    }
  }

  @Override
  public void slopes(float[] z, float[] room, float[] more, int n) {
    scale(z, room, n);
    Elementwise.erf(room, 0, room, 0, n);
    exponents(z, more, n);
    Elementwise.exp(more, 0, more, 0, n);
    for (int i = 0; i < n; i++) {
      float density = DENSITY_AT_0 * more[i];
      z[i] = Math.fma(z[i], density, 0.5f * (1 + room[i]));
    }
  }

  private static void scale(float[] z, float[] into, int n) {
    for (int i = 0; i < n; i++) {
      into[i] = z[i] * INVERSE_ROOT_2;
    }
  }

  /** Also makes z finite. */
  private static void exponents(float[] z, float[] into, int n) {
    for (int i = 0; i < n; i++) {
      z[i] = Math.max(Math.min(z[i], FLAT), -FLAT);
      into[i] = -0.5f * z[i] * z[i];
    }
  }
}
