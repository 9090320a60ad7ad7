package dev.assay.core.kernel;

/**
 * Transcendental functions over blocks of floats, the same bits on every machine.
 *
 * <p>Each method computes {@code y[yFrom + i] = f(x[xFrom + i])} for i in 0 .. n-1; y may be the
 * same block as x, other overlaps are not allowed. The result of an element is that of {@link
 * FloatMath}, which states errors and extremes, and does not depend on how a range is cut.
 */
public final class Elementwise {
  /** Shorter blocks are computed one by one. */
  private static final int LEAST = 128;

  private Elementwise() {}

  /** How many numbers vectors compute: all that fill one, or none. */
  private static int byVectors(int n) {
    boolean vectors = Lanes.VECTOR && n >= LEAST && ShortJobs.FUNCTIONS.endBy(n);
    return vectors ? n - n % Lanes.count() : 0;
  }

  /** {@code e^x}. */
  public static void exp(float[] x, int xFrom, float[] y, int yFrom, int n) {
    int done = byVectors(n);
    if (done > 0) {
      VectorElementwise.EXP.run(x, xFrom, y, yFrom, n);
    }
    for (int i = done; i < n; i++) {
      y[yFrom + i] = FloatMath.exp(x[xFrom + i]);
    }
  }

  /** {@code e^(x - top)} of numbers that are not above top. */
  static void expBelow(float top, float[] x, int xFrom, float[] y, int yFrom, int n) {
    int done = byVectors(n);
    if (done > 0) {
      VectorElementwise.EXP_BELOW.runWith(top, x, xFrom, y, yFrom, n);
    }
    for (int i = done; i < n; i++) {
      y[yFrom + i] = FloatMath.exp(x[xFrom + i] - top);
    }
  }

  /** {@code e^x - 1}. */
  public static void expm1(float[] x, int xFrom, float[] y, int yFrom, int n) {
    int done = byVectors(n);
    if (done > 0) {
      VectorElementwise.EXPM1.run(x, xFrom, y, yFrom, n);
    }
    for (int i = done; i < n; i++) {
      y[yFrom + i] = FloatMath.expm1(x[xFrom + i]);
    }
  }

  /** {@code ln x}. */
  public static void log(float[] x, int xFrom, float[] y, int yFrom, int n) {
    int done = byVectors(n);
    if (done > 0) {
      VectorElementwise.LOG.run(x, xFrom, y, yFrom, n);
    }
    for (int i = done; i < n; i++) {
      y[yFrom + i] = FloatMath.log(x[xFrom + i]);
    }
  }

  /** {@code (e^2x - 1) / (e^2x + 1)}. */
  public static void tanh(float[] x, int xFrom, float[] y, int yFrom, int n) {
    int done = byVectors(n);
    if (done > 0) {
      VectorElementwise.TANH.run(x, xFrom, y, yFrom, n);
    }
    for (int i = done; i < n; i++) {
      y[yFrom + i] = FloatMath.tanh(x[xFrom + i]);
    }
  }

  /** {@code 1 / (1 + e^-x)}. */
  public static void sigmoid(float[] x, int xFrom, float[] y, int yFrom, int n) {
    int done = byVectors(n);
    if (done > 0) {
      VectorElementwise.SIGMOID.run(x, xFrom, y, yFrom, n);
    }
    for (int i = done; i < n; i++) {
      y[yFrom + i] = FloatMath.sigmoid(x[xFrom + i]);
    }
  }

  /** {@code ln(1 + e^x)}. */
  public static void softplus(float[] x, int xFrom, float[] y, int yFrom, int n) {
    int done = byVectors(n);
    if (done > 0) {
      VectorElementwise.SOFTPLUS.run(x, xFrom, y, yFrom, n);
    }
    for (int i = done; i < n; i++) {
      y[yFrom + i] = FloatMath.softplus(x[xFrom + i]);
    }
  }

  /** {@code 2/sqrt(pi) * integral_0^x e^(-t^2) dt}. */
  public static void erf(float[] x, int xFrom, float[] y, int yFrom, int n) {
    int done = byVectors(n);
    if (done > 0) {
      VectorElementwise.ERF_EXPONENT.run(x, xFrom, y, yFrom, n);
      VectorElementwise.ERF_OF_EXPONENT.run(y, yFrom, y, yFrom, n);
    }
    for (int i = done; i < n; i++) {
      y[yFrom + i] = FloatMath.erf(x[xFrom + i]);
    }
  }
}
