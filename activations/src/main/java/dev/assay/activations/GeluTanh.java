package dev.assay.activations;

import dev.assay.core.kernel.Elementwise;
import dev.assay.core.spi.About;

/**
 * The approximation with tanh of the Gaussian error linear unit, which PyTorch calls {@code
 * GELU(approximate='tanh')} and which GPT-2 used; it differs from {@link Gelu} by up to 5e-4.
 *
 * <p>{@code f(z) = z (1 + tanh u) / 2 = z s(2u)} with s the logistic function, which keeps all
 * digits in the tail, {@code u = sqrt(2 / pi) (z + 0.044715 z^3)}; {@code f' = s(2u) + z s(2u)
 * s(-2u) 2u'}. At negative infinity the value and the derivative are 0, their limits.
 */
@About(
    value = "Gaussian error linear unit, approximated with tanh",
    formula = "f(z) = z (1 + tanh(sqrt(2 / pi) (z + 0.044715 z^3))) / 2",
    source = "Hendrycks and Gimpel, Gaussian error linear units, 2016, section 2",
    checked = "PyTorch 1.13.0")
public record GeluTanh() implements InPieces {
  /** Beyond this the slope is 0 or 1. */
  private static final float FLAT = 20;

  private static final double LINEAR = 2 * Math.sqrt(2 / Math.PI);
  private static final double CUBIC = 0.044715;

  @Override
  public double value(double z) {
    return Math.max(z, -Double.MAX_VALUE) * Sigmoid.logistic(twiceU(z));
  }

  @Override
  public double derivative(double z) {
    double finite = Math.clamp(z, -FLAT, FLAT);
    double s = Sigmoid.logistic(twiceU(finite));
    double steepness = LINEAR * (1 + 3 * CUBIC * finite * finite);
    return s + finite * s * Sigmoid.logistic(-twiceU(finite)) * steepness;
  }

  private static double twiceU(double z) {
    return LINEAR * z * (1 + CUBIC * z * z);
  }

  @Override
  public double lowerBound() {
    return -0.1700407505712541;
  }

  @Override
  public void values(float[] z, float[] room, int n) {
    for (int i = 0; i < n; i++) {
      room[i] = (float) LINEAR * z[i] * (1 + (float) CUBIC * z[i] * z[i]);
    }
    Elementwise.sigmoid(room, 0, room, 0, n);
    Pieces.gate(z, room, n);
  }

  @Override
  public void slopes(float[] z, float[] room, float[] more, int n) {
    for (int i = 0; i < n; i++) {
      z[i] = Math.max(Math.min(z[i], FLAT), -FLAT);
      room[i] = (float) LINEAR * z[i] * (1 + (float) CUBIC * z[i] * z[i]);
    }
    Pieces.negate(room, more, n);
    Elementwise.sigmoid(room, 0, room, 0, n);
    Elementwise.sigmoid(more, 0, more, 0, n);
    combine(z, room, more, n);
  }

  private static void combine(float[] z, float[] s, float[] complement, int n) {
    for (int i = 0; i < n; i++) {
      float steepness = (float) LINEAR * (1 + (float) (3 * CUBIC) * z[i] * z[i]);
      z[i] = s[i] * (1 + z[i] * complement[i] * steepness);
    }
  }
}
