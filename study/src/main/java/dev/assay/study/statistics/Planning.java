package dev.assay.study.statistics;

import java.util.OptionalInt;

/** How many seeds a study needs. */
public final class Planning {
  /** More are not asked for. */
  public static final int MOST_SEEDS = 1000;

  /** Chance that the seeds asked for suffice, if the effect is as it was seen. */
  private static final double POWER = 0.8;

  private Planning() {}

  /**
   * The least number of seeds with which any comparison can come out better or worse: the least n
   * of 6 or more with {@code comparisons * 2 / 2^n <= 0.05}, as 2 / 2^n is the smallest p of the
   * sign-flip test and Holm multiplies the smallest p by the number of comparisons. 6 for one, 9
   * for seven, 10 for fourteen. No effect can be found with 6 at any number of comparisons.
   *
   * @param comparisons that are tested together, 1 or more
   * @return empty for more than 1638 comparisons, where no number of seeds suffices: with more than
   *     sixteen seeds p is still a multiple of 2 / 65536
   */
  public static OptionalInt leastSeeds(int comparisons) {
    requireComparisons(comparisons);
    for (int n = TypicalValueInterval.LEAST_SEEDS; n <= SubsetSums.FREE_SEEDS; n++) {
      if (comparisons * 2.0 / (1 << n) <= Verdict.ALPHA) {
        return OptionalInt.of(n);
      }
    }
    return OptionalInt.empty();
  }

  /**
   * The number of seeds that would probably (with probability 0.8) give a verdict, if mean m and
   * standard deviation s of the differences are as they were seen; the smaller of two numbers.
   *
   * <ul>
   *   <li>Better or worse: {@code ((z(1 - 0.025 / comparisons) + z(0.8)) s / |m|)^2 + z(1 - 0.025 /
   *       comparisons)^2 / 2}, z the normal quantiles.
   *   <li>No effect, if |m| is smaller than the minimum effect d: {@code ((z(0.975) + z(0.9)) s /
   *       (d - |m|))^2 + z(0.975)^2 / 2}; z(0.9), as both ends of the interval must fit.
   * </ul>
   *
   * <p>The second terms make up for the estimated standard deviation (Guenther, "Sample size
   * formulas for normal theory t tests", The American Statistician 35, 1981). The first formula
   * takes Holm's step for the smallest p, the hardest.
   *
   * @param differences at hand, one per seed
   * @param comparisons that are tested together, 1 or more
   * @param minimumEffect 0 or more
   * @return more than the seeds at hand and at least {@link #leastSeeds}; empty when there are
   *     fewer than two seeds, a difference is infinite, mean and minimum effect are both 0, or more
   *     than 1000 would be needed
   */
  public static OptionalInt seedsNeeded(
      double[] differences, int comparisons, double minimumEffect) {
    requireComparisons(comparisons);
    Differences.requireNumbers(differences);
    if (differences.length < 2 || !Differences.areFinite(differences)) {
      return OptionalInt.empty();
    }
    OptionalInt least = leastSeeds(comparisons);
    double mean = Math.abs(Differences.mean(differences));
    double deviation = Differences.standardDeviation(differences);
    double level = Normal.quantile(1 - Verdict.ALPHA / 2);
    double needed = Double.POSITIVE_INFINITY;
    if (least.isPresent() && mean > 0) {
      double adjusted = Normal.quantile(1 - Verdict.ALPHA / 2 / comparisons);
      needed = seeds(adjusted, Normal.quantile(POWER), deviation / mean);
    }
    if (mean < minimumEffect) {
      double bothEnds = Normal.quantile((1 + POWER) / 2);
      needed = Math.min(needed, seeds(level, bothEnds, deviation / (minimumEffect - mean)));
    }
    needed = Math.max(needed, least.orElse(TypicalValueInterval.LEAST_SEEDS));
    needed = Math.max(needed, differences.length + 1);
    return needed <= MOST_SEEDS ? OptionalInt.of((int) needed) : OptionalInt.empty();
  }

  private static double seeds(double level, double power, double relativeDeviation) {
    double factor = (level + power) * relativeDeviation;
    return Math.ceil(factor * factor + level * level / 2);
  }

  private static void requireComparisons(int comparisons) {
    if (comparisons < 1) {
      throw new IllegalArgumentException(
          "comparisons: got " + comparisons + ", expected 1 or more");
    }
  }
}
