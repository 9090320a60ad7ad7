package dev.assay.testkit.check;

import java.util.Optional;
import java.util.function.DoubleUnaryOperator;

/**
 * The distribution that an initialiser states.
 *
 * @param kurtosis fourth central moment over the squared variance: 3 for normal, 1.8 for uniform
 * @param cumulative probability of a number at most as great; empty when only moments are known
 */
public record Law(
    double mean,
    double variance,
    double kurtosis,
    double least,
    double greatest,
    Optional<DoubleUnaryOperator> cumulative) {
  /** Of draws from [low, high). */
  public static Law uniform(double low, double high) {
    double width = high - low;
    return new Law(
        (low + high) / 2,
        width * width / 12,
        1.8,
        low,
        Math.nextDown(high),
        Optional.of(x -> Math.clamp((x - low) / width, 0, 1)));
  }

  /** Without bounds. */
  public static Law normal(double mean, double variance) {
    double deviation = Math.sqrt(variance);
    return new Law(
        mean,
        variance,
        3,
        Double.NEGATIVE_INFINITY,
        Double.POSITIVE_INFINITY,
        Optional.of(x -> standardNormal((x - mean) / deviation)));
  }

  /** Always the same number. */
  public static Law constant(double value) {
    return new Law(value, 0, 1, value, value, Optional.empty());
  }

  /** Of which only moments and bounds are known. */
  public static Law of(
      double mean, double variance, double kurtosis, double least, double greatest) {
    return new Law(mean, variance, kurtosis, least, greatest, Optional.empty());
  }

  /** To 1.5e-7; Abramowitz and Stegun, Handbook of Mathematical Functions, 1964, 7.1.26. */
  private static double standardNormal(double x) {
    double size = Math.abs(x) / Math.sqrt(2);
    double t = 1 / (1 + 0.3275911 * size);
    double sum =
        t
            * (0.254829592
                + t * (-0.284496736 + t * (1.421413741 + t * (-1.453152027 + t * 1.061405429))));
    double tail = sum * StrictMath.exp(-size * size) / 2;
    return x < 0 ? tail : 1 - tail;
  }
}
