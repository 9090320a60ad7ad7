package dev.assay.study.statistics;

import java.util.Optional;

/**
 * What paired differences say about the effect behind them.
 *
 * @param method which test gave p
 * @param seeds number of differences
 * @param effect their mean; their median with the sign test, when it may be infinite
 * @param interval 95 %; empty with fewer than six seeds
 * @param p two-sided, not adjusted for other comparisons, in (0, 1]
 * @param direction 1 or -1, the sign of the effect that p speaks for; 0 for neither
 */
public record Estimate(
    Method method, int seeds, double effect, Optional<Interval> interval, double p, int direction) {
  /** How p and interval were found. */
  public enum Method {
    /** {@link SignFlipTest} with {@link TypicalValueInterval}, about the mean. */
    SIGN_FLIP,
    /** {@link SignTest}, about the median: a difference is infinite. */
    SIGN
  }

  /**
   * The estimate from differences, by the sign test when one of them is infinite.
   *
   * @param differences one per seed
   * @throws IllegalArgumentException when there is none or one is NaN
   */
  public static Estimate of(double[] differences) {
    Differences.requireNumbers(differences);
    return Differences.areFinite(differences) ? ofMean(differences) : ofMedian(differences);
  }

  private static Estimate ofMean(double[] differences) {
    SubsetSums sums = SubsetSums.of(differences);
    return new Estimate(
        Method.SIGN_FLIP,
        differences.length,
        sums.total() / differences.length,
        TypicalValueInterval.of(sums),
        SignFlipTest.pValue(sums),
        (int) Math.signum(sums.total()));
  }

  private static Estimate ofMedian(double[] differences) {
    return new Estimate(
        Method.SIGN,
        differences.length,
        SignTest.median(differences),
        SignTest.medianInterval(differences),
        SignTest.pValue(differences),
        SignTest.direction(differences));
  }
}
