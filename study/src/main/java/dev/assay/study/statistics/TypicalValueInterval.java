package dev.assay.study.statistics;

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
    int last = means.length - 1;
    double low = Selection.select(means, 0, last, k - 1);
    double high = Selection.select(means, k, last, last - k + 1);
    return Optional.of(new Interval(low, high));
  }
}
