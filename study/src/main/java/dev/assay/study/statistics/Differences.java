package dev.assay.study.statistics;

/** Paired differences between an arm and its reference, one per seed. */
public final class Differences {
  private Differences() {}

  /**
   * The values of an arm minus those of its reference. Equal values differ by 0 even where both are
   * infinite, as two diverged trials are under a metric without a finite worst value.
   *
   * @param arm one value per seed, not NaN
   * @param reference of the same seeds in the same order
   * @throws IllegalArgumentException when the lengths differ, there is no seed, or a value is NaN
   */
  public static double[] of(double[] arm, double[] reference) {
    if (arm.length != reference.length) {
      throw new IllegalArgumentException(
          "paired values: got %d of the arm and %d of the reference, expected one of each per seed"
              .formatted(arm.length, reference.length));
    }
    double[] differences = new double[arm.length];
    for (int i = 0; i < arm.length; i++) {
      differences[i] = arm[i] == reference[i] ? 0 : arm[i] - reference[i];
    }
    requireNumbers(differences);
    return differences;
  }

  static void requireNumbers(double[] differences) {
    if (differences.length == 0) {
      throw new IllegalArgumentException("differences: got none, expected at least one seed");
    }
    for (int i = 0; i < differences.length; i++) {
      if (Double.isNaN(differences[i])) {
        throw new IllegalArgumentException("differences: number " + (i + 1) + " is NaN");
      }
    }
  }

  /** Whether all are finite, and their sum too. */
  static boolean areFinite(double[] differences) {
    double magnitude = 0;
    for (double difference : differences) {
      magnitude += Math.abs(difference);
    }
    return magnitude < Double.POSITIVE_INFINITY;
  }

  static void requireFinite(double[] differences) {
    requireNumbers(differences);
    if (!areFinite(differences)) {
      throw new IllegalArgumentException(
          "differences: one or their sum is infinite, expected finite ones; use the sign test");
    }
  }

  static double mean(double[] values) {
    double sum = 0;
    for (double value : values) {
      sum += value;
    }
    return sum / values.length;
  }

  /** With the divisor n - 1; NaN for a single value. */
  static double standardDeviation(double[] values) {
    double mean = mean(values);
    double squares = 0;
    for (double value : values) {
      squares += (value - mean) * (value - mean);
    }
    return Math.sqrt(squares / (values.length - 1));
  }

  /**
   * Probability that the arm exceeds its reference on a seed: the share of positive differences
   * plus half the share of zeros. In [0, 1]; known as probability of superiority, and its estimate
   * as the paired form of Vargha and Delaney's A (2000).
   *
   * @throws IllegalArgumentException when there is none or one is NaN
   */
  public static double probabilityPositive(double[] differences) {
    requireNumbers(differences);
    double share = 0;
    for (double difference : differences) {
      share += difference > 0 ? 1 : difference == 0 ? 0.5 : 0;
    }
    return share / differences.length;
  }
}
