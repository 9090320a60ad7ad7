package dev.assay.core.kernel;

/** Totals in double precision by the sixteen-lane rule of {@link Rows}. Nothing is allocated. */
public final class Totals {
  private Totals() {}

  /** The sum of the first n numbers. */
  public static double sum(double[] x, int n) {
    return (sumQuarter(x, 0, n) + sumQuarter(x, 2, n))
        + (sumQuarter(x, 1, n) + sumQuarter(x, 3, n));
  }

  private static double sumQuarter(double[] x, int from, int to) {
    double s0 = 0;
    double s4 = 0;
    double s8 = 0;
    double s12 = 0;
    int j = from;
    for (; j + 12 < to; j += 16) {
      s0 += x[j];
      s4 += x[j + 4];
      s8 += x[j + 8];
      s12 += x[j + 12];
    }
    s0 += j < to ? x[j] : 0;
    s4 += j + 4 < to ? x[j + 4] : 0;
    s8 += j + 8 < to ? x[j + 8] : 0;
    return (s0 + s8) + (s4 + s12);
  }

  /** {@code sum x[j]^2} of n floats, squared and added in double precision. */
  public static double sumOfSquares(float[] x, int from, int n) {
    int to = from + n;
    return (squaresQuarter(x, from, to) + squaresQuarter(x, from + 2, to))
        + (squaresQuarter(x, from + 1, to) + squaresQuarter(x, from + 3, to));
  }

  private static double squaresQuarter(float[] x, int from, int to) {
    double s0 = 0;
    double s4 = 0;
    double s8 = 0;
    double s12 = 0;
    int j = from;
    for (; j + 12 < to; j += 16) {
      s0 = Math.fma((double) x[j], x[j], s0);
      s4 = Math.fma((double) x[j + 4], x[j + 4], s4);
      s8 = Math.fma((double) x[j + 8], x[j + 8], s8);
      s12 = Math.fma((double) x[j + 12], x[j + 12], s12);
    }
    if (j < to) {
      s0 = Math.fma((double) x[j], x[j], s0);
    }
    if (j + 4 < to) {
      s4 = Math.fma((double) x[j + 4], x[j + 4], s4);
    }
    if (j + 8 < to) {
      s8 = Math.fma((double) x[j + 8], x[j + 8], s8);
    }
    return (s0 + s8) + (s4 + s12);
  }
}
