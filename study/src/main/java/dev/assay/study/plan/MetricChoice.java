package dev.assay.study.plan;

import dev.assay.core.spi.Metric;

/**
 * The number that decides.
 *
 * @param name such as {@code validation.accuracy}
 * @param minimumEffect the smallest difference that matters, in the metric's unit
 * @param worst the value of a diverged trial; may be infinite
 */
public record MetricChoice(
    String name, Metric.Goal goal, double minimumEffect, At at, double worst) {
  /** Which of a trial's evaluations counts. */
  public enum At {
    /** The last. */
    LAST,
    /** The best, whenever it was. */
    BEST
  }

  /** A difference turned so that more is better. */
  public double oriented(double difference) {
    return goal == Metric.Goal.MAXIMIZE ? difference : -difference;
  }
}
