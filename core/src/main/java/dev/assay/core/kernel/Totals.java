package dev.assay.core.kernel;

/** Totals in double precision by the sixteen-lane rule of {@link Rows}. */
public final class Totals {
  private Totals() {}

  /** The sum of the first n numbers. */
  public static double sum(double[] x, int n) {
    return tree(x, n);
  }

  private static double tree(double[] x, int n) {
    double[] s = new double[16];
    for (int j = 0; j < n; j++) {
      s[j % 16] += x[j];
    }
    for (int half = 8; half > 0; half /= 2) {
      for (int l = 0; l < half; l++) {
        s[l] += s[l + half];
      }
    }
    return s[0];
  }

  /** {@code sum x[j]^2} of n floats, squared and added in double precision. */
  public static double sumOfSquares(float[] x, int from, int n) {
    double[] s = new double[16];
    for (int j = 0; j < n; j++) {
      double v = x[from + j];
      s[j % 16] = Math.fma(v, v, s[j % 16]);
    }
    for (int half = 8; half > 0; half /= 2) {
      for (int l = 0; l < half; l++) {
        s[l] += s[l + half];
      }
    }
    return s[0];
  }
}
