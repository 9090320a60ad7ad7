package dev.assay.core.kernel;

/** Totals in double precision by the sixteen-lane rule of {@link Rows}. */
public final class Totals {
  private static final int LANES = 16;

  private Totals() {}

  /** The sum of the first n numbers. */
  public static double sum(double[] x, int n) {
    return sum(x, n, 0, 1);
  }

  /** The sum over elements {@code lane, lane + lanes, ...}, joined in the order of the tree. */
  private static double sum(double[] x, int n, int lane, int lanes) {
    if (lanes < LANES) {
      return sum(x, n, lane, 2 * lanes) + sum(x, n, lane + lanes, 2 * lanes);
    }
    double sum = 0;
    for (int j = lane; j < n; j += LANES) {
      sum += x[j];
    }
    return sum;
  }

  /** {@code sum x[j]^2} of n floats, squared and added in double precision. */
  public static double sumOfSquares(float[] x, int from, int n) {
    return sumOfSquares(x, from, n, 0, 1);
  }

  private static double sumOfSquares(float[] x, int from, int n, int lane, int lanes) {
    if (lanes < LANES) {
      return sumOfSquares(x, from, n, lane, 2 * lanes)
          + sumOfSquares(x, from, n, lane + lanes, 2 * lanes);
    }
    double sum = 0;
    for (int j = lane; j < n; j += LANES) {
      double v = x[from + j];
      sum = Math.fma(v, v, sum);
    }
    return sum;
  }
}
