package dev.assay.study.statistics;

/**
 * The sign-flip test of paired differences: under the hypothesis of no effect each difference is
 * symmetric around 0, so every choice of signs was equally likely.
 *
 * <p>Two-sided: {@code p = min(1, 2 min(a, b) / 2^n)}, where a counts the sign choices whose sum is
 * at least the observed one, b those at most it, the observed choice included in both. Where the
 * observed sum is not 0 this is the share of choices whose sum is at least as far from 0. Exact for
 * up to sixteen seeds; with more, the choices are a group of 65,536 of the 2^n, so that p needs no
 * random numbers and keeps its level exactly, but depends on the order of the seeds. Sums that
 * differ by rounding alone count as equal. p does not change when all differences are negated.
 *
 * <p>Source: Fisher, "The Design of Experiments" (1935), section 21; for groups of sign choices
 * Hemerik and Goeman, "Exact testing with random permutations", TEST 27 (2018), 811-825.
 */
public final class SignFlipTest {
  private SignFlipTest() {}

  /**
   * The probability, without any effect, of a mean at least as far from 0.
   *
   * @param differences one per seed
   * @return in (0, 1], at least {@code 2 / 2^n} and {@code 2 / 65536}
   * @throws IllegalArgumentException when there is none, or one or their sum is not finite
   */
  public static double pValue(double[] differences) {
    return pValue(SubsetSums.of(differences));
  }

  /** Flipping a subset leaves a sum at least the observed one when the subset's is 0 or less. */
  static double pValue(SubsetSums sums) {
    return Math.min(1, 2.0 * sums.countOfRarerSign() / sums.count());
  }
}
