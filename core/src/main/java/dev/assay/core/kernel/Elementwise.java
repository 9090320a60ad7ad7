package dev.assay.core.kernel;

/**
 * Transcendental functions over blocks of floats, the same bits on every machine.
 *
 * <p>Each method computes {@code y[yFrom + i] = f(x[xFrom + i])} for i in 0 .. n-1; y may be the
 * same block as x.
 */
public final class Elementwise {
  private Elementwise() {}

  public static void exp(float[] x, int xFrom, float[] y, int yFrom, int n) {
    for (int i = 0; i < n; i++) {
      y[yFrom + i] = FloatMath.exp(x[xFrom + i]);
    }
  }

  /** {@code e^x - 1}. */
  public static void expm1(float[] x, int xFrom, float[] y, int yFrom, int n) {
    for (int i = 0; i < n; i++) {
      y[yFrom + i] = FloatMath.expm1(x[xFrom + i]);
    }
  }

  public static void log(float[] x, int xFrom, float[] y, int yFrom, int n) {
    for (int i = 0; i < n; i++) {
      y[yFrom + i] = FloatMath.log(x[xFrom + i]);
    }
  }

  public static void tanh(float[] x, int xFrom, float[] y, int yFrom, int n) {
    for (int i = 0; i < n; i++) {
      y[yFrom + i] = FloatMath.tanh(x[xFrom + i]);
    }
  }

  /** {@code 1 / (1 + e^-x)}. */
  public static void sigmoid(float[] x, int xFrom, float[] y, int yFrom, int n) {
    for (int i = 0; i < n; i++) {
      y[yFrom + i] = FloatMath.sigmoid(x[xFrom + i]);
    }
  }

  /** {@code ln(1 + e^x)}. */
  public static void softplus(float[] x, int xFrom, float[] y, int yFrom, int n) {
    for (int i = 0; i < n; i++) {
      y[yFrom + i] = FloatMath.softplus(x[xFrom + i]);
    }
  }

  /** The error function {@code 2/sqrt(pi) * integral_0^x e^(-t^2) dt}. */
  public static void erf(float[] x, int xFrom, float[] y, int yFrom, int n) {
    for (int i = 0; i < n; i++) {
      y[yFrom + i] = FloatMath.erf(x[xFrom + i]);
    }
  }
}
