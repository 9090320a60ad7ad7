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
    float[] s = new float[LANES];
    for (int j = 0; j < n; j++) {
      s[j % LANES] += x[from + j];
    }
    for (int half = LANES / 2; half > 0; half /= 2) {
      for (int l = 0; l < half; l++) {
        s[l] += s[l + half];
      }
    }
    return s[0];
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
    float[] s = new float[LANES];
    for (int j = 0; j < n; j++) {
      s[j % LANES] = Math.fma(x[xFrom + j], y[yFrom + j], s[j % LANES]);
    }
    for (int half = LANES / 2; half > 0; half /= 2) {
      for (int l = 0; l < half; l++) {
        s[l] += s[l + half];
      }
    }
    return s[0];
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
   * {@code m + ln sum_j e^(z[j] - m)}, the number that {@link #softmax} returns; writes nothing.
   */
  public static float logSumExp(float[] z, int from, int n) {
    float[] y = new float[n];
    return softmax(z, from, y, 0, n);
  }
}
