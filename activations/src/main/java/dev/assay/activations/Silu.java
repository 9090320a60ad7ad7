package dev.assay.activations;

import dev.assay.core.kernel.Elementwise;
import dev.assay.core.spi.About;
import dev.assay.core.spi.ElementwiseActivation;

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
            + "approximation, 2018, eq. 2")
public record Silu() implements ElementwiseActivation {
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
  public void forward(float[] z, int zFrom, float[] y, int yFrom, int n) {
    float[] scratch = Scratch.ofThisThread();
    for (int done = 0; done < n; done += Scratch.PIECE) {
      int m = Math.min(Scratch.PIECE, n - done);
      Elementwise.sigmoid(z, zFrom + done, scratch, 0, m);
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
      Elementwise.sigmoid(z, zFrom + done, scratch, 0, m);
      negate(z, zFrom + done, scratch, Scratch.PIECE, m);
      Elementwise.sigmoid(scratch, Scratch.PIECE, scratch, Scratch.PIECE, m);
      chain(z, zFrom + done, scratch, dY, dYFrom + done, dZ, dZFrom + done, m);
    }
  }

  private static void times(float[] z, int zFrom, float[] s, float[] y, int yFrom, int n) {
    for (int i = 0; i < n; i++) {
      y[yFrom + i] = Math.max(z[zFrom + i], -Float.MAX_VALUE) * s[i];
    }
  }

  private static void negate(float[] z, int zFrom, float[] into, int intoFrom, int n) {
    for (int i = 0; i < n; i++) {
      into[intoFrom + i] = -z[zFrom + i];
    }
  }

  private static void chain(
      float[] z, int zFrom, float[] s, float[] dY, int dYFrom, float[] dZ, int dZFrom, int n) {
    for (int i = 0; i < n; i++) {
      float finite = Math.max(Math.min(z[zFrom + i], FLAT), -FLAT);
      dZ[dZFrom + i] = dY[dYFrom + i] * (s[i] * (1 + finite * s[Scratch.PIECE + i]));
    }
  }
}
