package dev.assay.study.statistics;

import java.util.Arrays;
import java.util.Comparator;

/**
 * Holm's adjustment of p values for testing several hypotheses: the probability of rejecting any
 * true one stays at the level, however the tests depend on each other.
 *
 * <p>With m values in ascending order {@code p(1) .. p(m)}, the adjusted {@code p(i)} is the
 * largest of {@code min(1, (m - j + 1) p(j))} over j up to i.
 *
 * <p>Source: Holm, "A simple sequentially rejective multiple test procedure", Scandinavian Journal
 * of Statistics 6 (1979), 65-70.
 */
public final class Holm {
  private Holm() {}

  /**
   * The adjusted values, in the order given.
   *
   * @param p of the hypotheses that are tested together; one that was not tested is left out
   * @throws IllegalArgumentException when a value is outside [0, 1] or NaN
   */
  public static double[] adjust(double[] p) {
    for (double value : p) {
      if (!(value >= 0 && value <= 1)) {
        throw new IllegalArgumentException("p: got " + value + ", expected a number in [0, 1]");
      }
    }
    Integer[] order = new Integer[p.length];
    Arrays.setAll(order, i -> i);
    Arrays.sort(order, Comparator.comparingDouble(i -> p[i]));
    double[] adjusted = new double[p.length];
    double largest = 0;
    for (int j = 0; j < p.length; j++) {
      largest = Math.max(largest, Math.min(1, (p.length - j) * p[order[j]]));
      adjusted[order[j]] = largest;
    }
    return adjusted;
  }
}
