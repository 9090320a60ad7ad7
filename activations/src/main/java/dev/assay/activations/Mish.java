package dev.assay.activations;

import dev.assay.core.kernel.Elementwise;
import dev.assay.core.spi.About;

/**
 * {@code z tanh(ln(1 + e^z))}.
 *
 * <p>With {@code e = e^z} and {@code m = e (e + 2)} this is {@code z m / (m + 2)}, and {@code f' =
 * m / (m + 2) + 4 z e (1 + e) / (m + 2)^2}, neither of which cancels. At negative infinity the
 * value and the derivative are 0, their limits.
 */
@About(
    value = "Smooth, slightly negative below 0: z tanh(softplus(z))",
    formula = "f(z) = z tanh(ln(1 + e^z))",
    source = "Misra, Mish: a self regularized non-monotonic activation function, 2019, eq. 1",
    checked = "PyTorch 1.13.0")
public record Mish() implements InPieces {
  /** Above this the slope is 1 in double precision. */
  private static final float MOST = 22;

  /** Below this e^z is 0 in single precision. */
  private static final float LEAST = -110;

  @Override
  public double value(double z) {
    double e = StrictMath.exp(Math.min(z, MOST));
    double m = e * (e + 2);
    return Math.max(z, -Double.MAX_VALUE) * (m / (m + 2));
  }

  @Override
  public double derivative(double z) {
    double finite = Math.clamp(z, -1e4, MOST);
    double e = StrictMath.exp(finite);
    double m = e * (e + 2);
    return m / (m + 2) + 4 * finite * e * (1 + e) / ((m + 2) * (m + 2));
  }

  @Override
  public double lowerBound() {
    return -0.30884341301725043;
  }

  @Override
  public void values(float[] z, float[] room, int n) {
    exponentials(z, room, n);
    for (int i = 0; i < n; i++) {
      float m = room[i] * (room[i] + 2);
      z[i] = Math.max(z[i], -Float.MAX_VALUE) * (m / (m + 2));
    }
  }

  @Override
  public void slopes(float[] z, float[] room, float[] more, int n) {
    exponentials(z, room, n);
    for (int i = 0; i < n; i++) {
      float finite = Math.max(Math.min(z[i], MOST), LEAST);
      float e = room[i];
      float m = e * (e + 2);
      z[i] = m / (m + 2) + 4 * finite * e / (m + 2) * ((1 + e) / (m + 2));
    }
  }

  private static void exponentials(float[] z, float[] into, int n) {
    for (int i = 0; i < n; i++) {
      into[i] = Math.min(z[i], MOST);
    }
    Elementwise.exp(into, 0, into, 0, n);
  }
}
