package dev.assay.study.statistics;

import java.util.Arrays;
import java.util.Optional;

/**
 * The 95 % interval for the centre of symmetric differences from Hartigan's typical values: of the
 * means of all 2^n - 1 subsets of the differences but the empty one, the k-th smallest and the k-th
 * largest, with k = floor(0.025 * 2^n).
 *
 * <p>The centre falls between two neighbouring means with the same probability 2^-n everywhere, so
 * the interval covers it with probability {@code 1 - 2k / 2^n}, at least 0.95; ties only add to it.
 * 0 lies outside exactly when {@link SignFlipTest} gives p of at most 0.05: the interval holds the
 * centres which that test does not reject. With more than sixteen seeds the subsets are the group
 * of 65,536 which the test uses, for which both statements hold too. Of skewed differences it
 * covers neither mean nor median for sure.
 *
 * <p>Source: Hartigan, "Using subsample values as typical values", Journal of the American
 * Statistical Association 64 (1969), 1303-1317.
 */
public final class TypicalValueInterval {
  /** Fewer have no subset mean to leave out at 95 %. */
  public static final int LEAST_SEEDS = 6;

  /** Up to this many means sorting is as fast as a search. */
  private static final int SORTED = 4096;

  private TypicalValueInterval() {}

  /**
   * The interval.
   *
   * @param differences one per seed
   * @return empty with fewer than six seeds; [0, 0] when all differences are 0
   * @throws IllegalArgumentException when there is none, or one or their sum is not finite
   */
  public static Optional<Interval> of(double[] differences) {
    return of(SubsetSums.of(differences));
  }

  static Optional<Interval> of(SubsetSums sums) {
    int k = (int) (Verdict.ALPHA / 2 * sums.count());
    if (k == 0) {
      return Optional.empty();
    }
    double[] means = sums.means();
    double low = smallest(means, k);
    for (int i = 0; i < means.length; i++) {
      means[i] = -means[i];
    }
    // 0 - x rather than -x: no negative zero.
    return Optional.of(new Interval(low, 0 - smallest(means, k)));
  }

  /** The k-th smallest value: sorts those below a bound that a sample suggests. */
  private static double smallest(double[] values, int k) {
    if (values.length > SORTED) {
      double[] sample = new double[values.length / 61];
      for (int i = 0; i < sample.length; i++) {
        sample[i] = values[61 * i];
      }
      Arrays.sort(sample);
      double bound = sample[2 * k / 61 + 8];
      double[] below = Arrays.stream(values).filter(value -> value <= bound).toArray();
      if (below.length >= k) {
        Arrays.sort(below);
        return below[k - 1];
      }
    }
    double[] sorted = values.clone();
    Arrays.sort(sorted);
    return sorted[k - 1];
  }
}
