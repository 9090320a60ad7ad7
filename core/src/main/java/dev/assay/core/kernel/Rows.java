package dev.assay.core.kernel;

/**
 * Reductions along a row, by one fixed rule: sixteen partial results, element j joining number j
 * mod 16 in ascending order, then the tree 8, 4, 2, 1.
 */
public final class Rows {
  private static final int LANES = 16;

  private Rows() {}

  /** The sum of n numbers. */
  public static float sum(float[] x, int from, int n) {
    return sum(x, from, n, 0, 1);
  }

  /** The sum over elements {@code lane, lane + lanes, ...}, joined in the order of the tree. */
  private static float sum(float[] x, int from, int n, int lane, int lanes) {
    if (lanes < LANES) {
      return sum(x, from, n, lane, 2 * lanes) + sum(x, from, n, lane + lanes, 2 * lanes);
    }
    float sum = 0;
    for (int j = lane; j < n; j += LANES) {
      sum += x[from + j];
    }
    return sum;
  }

  /** The greatest of n numbers; NaN when one is NaN, negative infinity when n is 0. */
  public static float max(float[] x, int from, int n) {
    float max = Float.NEGATIVE_INFINITY;
    for (int j = 0; j < n; j++) {
      max = Math.max(max, x[from + j]);
    }
    return max;
  }

  /** {@code sum x[j] y[j]}, fused multiply-adds within each of the sixteen partial results. */
  public static float dot(float[] x, int xFrom, float[] y, int yFrom, int n) {
    return dot(x, xFrom, y, yFrom, n, 0, 1);
  }

  private static float dot(float[] x, int xFrom, float[] y, int yFrom, int n, int lane, int lanes) {
    if (lanes < LANES) {
      return dot(x, xFrom, y, yFrom, n, lane, 2 * lanes)
          + dot(x, xFrom, y, yFrom, n, lane + lanes, 2 * lanes);
    }
    float sum = 0;
    for (int j = lane; j < n; j += LANES) {
      sum = Math.fma(x[xFrom + j], y[yFrom + j], sum);
    }
    return sum;
  }

  /**
   * {@code y[j] = e^(z[j] - m) / sum}, with m the row's maximum.
   *
   * @param y overwritten; may be the same block as z
   * @return {@code m + ln sum}, the logarithm of the sum of exponentials
   */
  public static float softmax(float[] z, int zFrom, float[] y, int yFrom, int n) {
    float max = max(z, zFrom, n);
    for (int j = 0; j < n; j++) {
      y[yFrom + j] = FloatMath.exp(z[zFrom + j] - max);
    }
    float sum = sum(y, yFrom, n);
    for (int j = 0; j < n; j++) {
      y[yFrom + j] /= sum;
    }
    return max + FloatMath.log(sum);
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
