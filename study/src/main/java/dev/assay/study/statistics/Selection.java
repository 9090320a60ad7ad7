package dev.assay.study.statistics;

/** Finds an order statistic without sorting. */
final class Selection {
  /** Below this length a sample does not pay. */
  private static final int SHORT = 600;

  private Selection() {}

  /**
   * Reorders {@code values[from] .. values[to]} so that {@code values[k]} is what sorting would put
   * there, nothing before it is larger and nothing after it smaller: Floyd and Rivest, "Algorithm
   * 489: the algorithm SELECT", Communications of the ACM 18 (1975). A long range is first narrowed
   * by selecting in a part of it.
   *
   * @param values no NaN
   * @return {@code values[k]}
   */
  static double select(double[] values, int from, int to, int k) {
    int left = from;
    int right = to;
    while (right > left) {
      if (right - left > SHORT) {
        narrow(values, left, right, k);
      }
      double pivot = values[k];
      int i = left;
      int j = right;
      while (i <= j) {
        while (values[i] < pivot) {
          i++;
        }
        while (values[j] > pivot) {
          j--;
        }
        if (i <= j) {
          swap(values, i, j);
          i++;
          j--;
        }
      }
      if (j < k) {
        left = i;
      }
      if (i > k) {
        right = j;
      }
    }
    return values[k];
  }

  /** Puts a good pivot at k. */
  private static void narrow(double[] values, int left, int right, int k) {
    double n = right - left + 1;
    double i = k - left + 1;
    double log = StrictMath.log(n);
    double size = 0.5 * StrictMath.exp(2 * log / 3);
    double margin = 0.5 * Math.sqrt(log * size * (n - size) / n) * Math.signum(i - n / 2);
    int low = Math.max(left, (int) (k - i * size / n + margin));
    int high = Math.min(right, (int) (k + (n - i) * size / n + margin));
    select(values, low, high, k);
  }

  private static void swap(double[] values, int i, int j) {
    double value = values[i];
    values[i] = values[j];
    values[j] = value;
  }
}
