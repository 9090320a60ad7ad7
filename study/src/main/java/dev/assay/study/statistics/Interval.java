package dev.assay.study.statistics;

/**
 * A closed range of values.
 *
 * @param low may be negative infinity
 * @param high at least {@code low}; may be infinity
 */
public record Interval(double low, double high) {
  /** How near a rounded difference may be to a limit and still count as lying on it. */
  private static final double ROUNDING = 1e-9;

  /**
   * Checks the order of the ends.
   *
   * @throws IllegalArgumentException when an end is NaN or low is above high
   */
  public Interval {
    if (!(low <= high)) {
      throw new IllegalArgumentException(
          "interval: got [%s, %s], expected low <= high".formatted(low, high));
    }
  }

  /**
   * Whether the range lies strictly between -limit and limit. An end on the limit, up to a
   * billionth of it, is outside: else an effect of exactly {@code limit} on every seed would count
   * as smaller than that.
   */
  boolean isWithin(double limit) {
    double nearest = limit * (1 - ROUNDING);
    return low > -nearest && high < nearest;
  }
}
