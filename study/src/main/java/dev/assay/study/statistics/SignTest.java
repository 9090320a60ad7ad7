package dev.assay.study.statistics;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.MathContext;
import java.util.Arrays;
import java.util.Optional;

/**
 * The sign test and the median of paired differences, which need no finite differences: for metrics
 * without a finite worst value, when a trial diverged.
 *
 * <p>With a positive and b negative differences, {@code p = min(1, 2 P(X <= min(a, b)))} for X
 * binomial(a + b, 1/2). Zeros are left out of the test but count for the median, so where they are
 * many, p may be small and the interval still end at 0.
 *
 * <p>Source: Conover, "Practical Nonparametric Statistics" (3rd edition, 1999), sections 3.2 and
 * 3.4.
 */
public final class SignTest {
  private SignTest() {}

  /**
   * The exact two-sided probability of signs as unequal as these.
   *
   * @param differences one per seed; may be infinite
   * @return in (0, 1]; 1 when all differences are 0
   * @throws IllegalArgumentException when there is none or one is NaN
   */
  public static double pValue(double[] differences) {
    Differences.requireNumbers(differences);
    int positive = count(differences, 1);
    int negative = count(differences, -1);
    int fewer = Math.min(positive, negative);
    return Math.min(1, 2 * probabilityUpTo(fewer, positive + negative));
  }

  /** 1 when more differences are positive, -1 when more are negative, else 0. */
  static int direction(double[] differences) {
    return Integer.compare(count(differences, 1), count(differences, -1));
  }

  private static int count(double[] differences, int sign) {
    return (int) Arrays.stream(differences).filter(d -> Math.signum(d) == sign).count();
  }

  /**
   * The middle difference, or the mean of the two middle ones; 0 when these are the two infinities.
   *
   * @throws IllegalArgumentException when there is none or one is NaN
   */
  public static double median(double[] differences) {
    double[] sorted = sorted(differences);
    double below = sorted[(sorted.length - 1) / 2];
    double above = sorted[sorted.length / 2];
    return Double.isInfinite(below) && below == -above ? 0 : below / 2 + above / 2;
  }

  /**
   * The 95 % interval for the median: the k-th smallest and the k-th largest difference, k the
   * largest number with {@code P(X < k) <= 0.025} for X binomial(n, 1/2). It covers the median with
   * probability at least 0.95 whatever the distribution.
   *
   * @return empty with fewer than six seeds
   * @throws IllegalArgumentException when there is none or one is NaN
   */
  public static Optional<Interval> medianInterval(double[] differences) {
    double[] sorted = sorted(differences);
    int n = sorted.length;
    int k = 0;
    while (probabilityUpTo(k, n) <= Verdict.ALPHA / 2) {
      k++;
    }
    return k == 0 ? Optional.empty() : Optional.of(new Interval(sorted[k - 1], sorted[n - k]));
  }

  private static double[] sorted(double[] differences) {
    Differences.requireNumbers(differences);
    double[] sorted = differences.clone();
    Arrays.sort(sorted);
    return sorted;
  }

  /** Of at most {@code successes} in {@code n} fair tosses. */
  private static double probabilityUpTo(int successes, int n) {
    BigInteger choices = BigInteger.ONE;
    BigInteger sum = BigInteger.ONE;
    for (int i = 1; i <= successes; i++) {
      choices = choices.multiply(BigInteger.valueOf(n - i + 1L)).divide(BigInteger.valueOf(i));
      sum = sum.add(choices);
    }
    BigDecimal all = new BigDecimal(BigInteger.TWO.pow(n));
    return new BigDecimal(sum).divide(all, MathContext.DECIMAL128).doubleValue();
  }
}
