package dev.assay.core.kernel;

/**
 * Reductions along a row, by one fixed rule: sixteen partial results from +0, element j joining
 * number j mod 16 in ascending order, then the tree 8, 4, 2, 1.
 *
 * <p>The plain twin keeps the rule by quarters: partial results q, q+4, q+8 and q+12 never meet
 * others before the tree's third step. Nothing is allocated.
 */
public final class Rows {
  /**
   * Widths at which sixteen partial results are one or two vectors; else the plain twin is used.
   */
  private static final boolean VECTOR = Lanes.count() >= 8;

  private static final int LANES = 16;

  /** Shorter rows are not worth a vector. */
  private static final int LEAST = 128;

  /** Numbers of short rows whose exponentials are computed together. */
  private static final int TOGETHER = 1024;

  private Rows() {}

  /** Whether whole groups of sixteen can be read or written under a mask. */
  private static boolean reaches(float[] x, int from, int n) {
    return from + (long) (n + LANES - 1) / LANES * LANES <= x.length;
  }

  /** The sum of n numbers. */
  public static float sum(float[] x, int from, int n) {
    if (VECTOR && n >= LEAST && reaches(x, from, n)) {
      return VectorRows.SUM.ofRow(x, from, n);
    }
    float even = sumQuarter(x, from, from + n) + sumQuarter(x, from + 2, from + n);
    return even + (sumQuarter(x, from + 1, from + n) + sumQuarter(x, from + 3, from + n));
  }

  /** Every fourth number, by four partial results. */
  private static float sumQuarter(float[] x, int from, int to) {
    float s0 = 0;
    float s4 = 0;
    float s8 = 0;
    float s12 = 0;
    int j = from;
    for (; j + 12 < to; j += 16) {
      s0 += x[j];
      s4 += x[j + 4];
      s8 += x[j + 8];
      s12 += x[j + 12];
    }
    if (j < to) {
      s0 += x[j];
    }
    if (j + 4 < to) {
      s4 += x[j + 4];
    }
    if (j + 8 < to) {
      s8 += x[j + 8];
    }
    return (s0 + s8) + (s4 + s12);
  }

  /**
   * The greatest of n numbers; NaN when one is NaN, negative infinity when n is 0. +0 is greater
   * than -0.
   */
  public static float max(float[] x, int from, int n) {
    if (VECTOR && n >= LEAST) {
      return VectorRows.MAX.ofRow(x, from, n);
    }
    // Integers in the same order, since comparing floats makes a jump that is guessed wrong.
    int greatest = ordered(Float.NEGATIVE_INFINITY);
    for (int j = from; j < from + n; j++) {
      greatest = Math.max(greatest, ordered(x[j]));
    }
    return Float.intBitsToFloat(exchanged(greatest));
  }

  /** Greater for greater numbers, for +0 than for -0, and greatest for NaN. */
  private static int ordered(float x) {
    return exchanged(Float.floatToIntBits(x));
  }

  /** The bits of a negative number in reverse order; its own inverse. */
  private static int exchanged(int bits) {
    return bits ^ (bits >> 31 >>> 1);
  }

  /** {@code sum x[j] y[j]}, fused multiply-adds within each of the sixteen partial results. */
  public static float dot(float[] x, int xFrom, float[] y, int yFrom, int n) {
    if (VECTOR && n >= LEAST && reaches(x, xFrom, n) && reaches(y, yFrom, n)) {
      return VectorRows.DOT.ofRows(x, xFrom, y, yFrom, n);
    }
    float even = dotQuarter(x, xFrom, y, yFrom, 0, n) + dotQuarter(x, xFrom, y, yFrom, 2, n);
    return even + (dotQuarter(x, xFrom, y, yFrom, 1, n) + dotQuarter(x, xFrom, y, yFrom, 3, n));
  }

  private static float dotQuarter(float[] x, int xFrom, float[] y, int yFrom, int first, int n) {
    float s0 = 0;
    float s4 = 0;
    float s8 = 0;
    float s12 = 0;
    int j = first;
    for (; j + 12 < n; j += 16) {
      s0 = Math.fma(x[xFrom + j], y[yFrom + j], s0);
      s4 = Math.fma(x[xFrom + j + 4], y[yFrom + j + 4], s4);
      s8 = Math.fma(x[xFrom + j + 8], y[yFrom + j + 8], s8);
      s12 = Math.fma(x[xFrom + j + 12], y[yFrom + j + 12], s12);
    }
    if (j < n) {
      s0 = Math.fma(x[xFrom + j], y[yFrom + j], s0);
    }
    if (j + 4 < n) {
      s4 = Math.fma(x[xFrom + j + 4], y[yFrom + j + 4], s4);
    }
    if (j + 8 < n) {
      s8 = Math.fma(x[xFrom + j + 8], y[yFrom + j + 8], s8);
    }
    return (s0 + s8) + (s4 + s12);
  }

  /**
   * {@code y[j] = e^(z[j] - m) / sum} for rows of n numbers that lie one after the other, with m
   * the row's maximum. Short rows take their exponentials together.
   *
   * @param y overwritten; may be the same block as z
   */
  public static void softmax(float[] z, int zFrom, float[] y, int yFrom, int rows, int n) {
    int most = n >= LEAST ? 1 : Math.max(1, TOGETHER / Math.max(1, n));
    for (int row = 0; row < rows; row += most) {
      int some = Math.min(most, rows - row);
      exponentials(z, zFrom + row * n, y, yFrom + row * n, some, n);
      for (int i = row; i < row + some; i++) {
        divide(y, yFrom + i * n, n, sum(y, yFrom + i * n, n));
      }
    }
  }

  /** {@code y[j] = e^(z[j] - m)} for a long row, or for short ones together. */
  private static void exponentials(float[] z, int zFrom, float[] y, int yFrom, int rows, int n) {
    if (rows == 1) {
      Elementwise.expBelow(max(z, zFrom, n), z, zFrom, y, yFrom, n);
      return;
    }
    for (int i = 0; i < rows; i++) {
      subtract(z, zFrom + i * n, max(z, zFrom + i * n, n), y, yFrom + i * n, n);
    }
    Elementwise.expBelow(0, y, yFrom, y, yFrom, rows * n);
  }

  private static void divide(float[] y, int from, int n, float number) {
    for (int j = from; j < from + n; j++) {
      y[j] /= number;
    }
  }

  /** {@code y[j] = x[j] - number}; y may be the same block as x. */
  public static void subtract(float[] x, int xFrom, float number, float[] y, int yFrom, int n) {
    if (n < LEAST) {
      for (int j = 0; j < n; j++) {
        y[yFrom + j] = x[xFrom + j] - number;
      }
    } else {
      // Copied first: C2 vectorises a loop over one array, not over two at places of their own.
      System.arraycopy(x, xFrom, y, yFrom, n);
      less(y, yFrom, n, number);
    }
  }

  private static void less(float[] y, int from, int n, float number) {
    for (int j = from; j < from + n; j++) {
      y[j] -= number;
    }
  }

  /**
   * {@code sum_j e^(z[j] - shift)}; with the row's maximum as shift, bit for bit the denominator of
   * {@link #softmax}. Writes nothing.
   */
  public static float sumOfExponentials(float[] z, int from, int n, float shift) {
    return sumOfExponentials(z, from, n, shift, 0, 1);
  }

  /** The sum over elements {@code lane, lane + lanes, ...}, joined in the order of the tree. */
  private static float sumOfExponentials(
      float[] z, int from, int n, float shift, int lane, int lanes) {
    if (lanes < LANES) {
      return sumOfExponentials(z, from, n, shift, lane, 2 * lanes)
          + sumOfExponentials(z, from, n, shift, lane + lanes, 2 * lanes);
    }
    float sum = 0;
    for (int j = lane; j < n; j += LANES) {
      sum += FloatMath.exp(z[from + j] - shift);
    }
    return sum;
  }
}
