package dev.assay.activations;

/**
 * The standard normal distribution in double precision, accurate in both tails.
 *
 * <p>Abramowitz and Stegun, Handbook of mathematical functions, 1964: series 26.2.11 in the middle,
 * continued fraction 26.2.14 in the tails.
 */
final class NormalDistribution {
  private static final double TAIL = 3;
  private static final int FRACTION_DEPTH = 100;
  private static final double ROOT_2_PI = Math.sqrt(2 * Math.PI);

  private NormalDistribution() {}

  static double density(double z) {
    return StrictMath.exp(-0.5 * z * z) / ROOT_2_PI;
  }

  /** The probability of a number below z. */
  static double below(double z) {
    if (Math.abs(z) < TAIL) {
      return 0.5 + density(z) * series(z);
    }
    double tail = density(z) * fraction(Math.abs(z));
    return z < 0 ? tail : 1 - tail;
  }

  /** {@code z + z^3 / 3 + z^5 / (3 * 5) + ...}. */
  private static double series(double z) {
    double term = z;
    double sum = 0;
    for (int odd = 3; sum + term != sum; odd += 2) {
      sum += term;
      term *= z * z / odd;
    }
    return sum;
  }

  /** {@code 1 / (z + 1 / (z + 2 / (z + 3 / ...)))}. */
  private static double fraction(double z) {
    double rest = z;
    for (int k = FRACTION_DEPTH; k > 0; k--) {
      rest = z + k / rest;
    }
    return 1 / rest;
  }
}
