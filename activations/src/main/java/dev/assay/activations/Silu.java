package dev.assay.activations;

import dev.assay.core.kernel.Elementwise;
import dev.assay.core.spi.About;

/**
 * The sigmoid-weighted linear unit: {@code z s(z)} with s the logistic function; {@code f' = s(z)
 * (1 + z s(-z))}.
 *
 * <p>At negative infinity the value and the derivative are 0, their limits.
 */
@About(
    value = "Sigmoid-weighted linear unit, also called swish",
    formula = "f(z) = z / (1 + e^-z)",
    source =
        "Elfwing, Uchibe and Doya, Sigmoid-weighted linear units for neural network function "
            + "approximation, 2018, eq. 2",
    checked = "PyTorch 1.13.0")
public record Silu() implements InPieces {
  /** Beyond this the logistic function is 0 or 1 in single precision. */
  private static final float FLAT = 200;

  @Override
  public double value(double z) {
    return Math.max(z, -Double.MAX_VALUE) * Sigmoid.logistic(z);
  }

  @Override
  public double derivative(double z) {
    double finite = Math.clamp(z, -1e4, 1e4);
    return Sigmoid.logistic(z) * (1 + finite * Sigmoid.logistic(-z));
  }

  @Override
  public double lowerBound() {
    return -0.27846454276107380;
  }

  @Override
  public void values(float[] z, float[] room, int n) {
    Elementwise.sigmoid(z, 0, room, 0, n);
    Pieces.gate(z, room, n);
  }

  @Override
  public void slopes(float[] z, float[] room, float[] more, int n) {
    Elementwise.sigmoid(z, 0, room, 0, n);
    Pieces.negate(z, more, n);
    Elementwise.sigmoid(more, 0, more, 0, n);
    for (int i = 0; i < n; i++) {
      float finite = Math.max(Math.min(z[i], FLAT), -FLAT);
      z[i] = room[i] * (1 + finite * more[i]);
    }
  }
}
