package dev.assay.testkit.check;

/**
 * One number of a component beside what it should be.
 *
 * @param where the place in words, such as {@code z} or {@code row 2, output 0}
 * @param value the number found there that the component was given; NaN for none
 * @param givenName what the component's number is, such as {@code derivative}
 * @param expectedName what it was compared with, such as {@code central difference}
 * @param tolerance greatest difference that keeps the promise
 */
public record Measurement(
    String where,
    double value,
    String givenName,
    double given,
    String expectedName,
    double expected,
    double tolerance) {

  /** Size of the difference; 0 for equal infinities and for two NaN, infinite for one. */
  public double error() {
    if (given == expected || (Double.isNaN(given) && Double.isNaN(expected))) {
      return 0;
    }
    double difference = Math.abs(given - expected);
    return Double.isNaN(difference) ? Double.POSITIVE_INFINITY : difference;
  }

  /** The error as a part of what was expected. */
  public double relativeError() {
    return error() == 0 ? 0 : error() / Math.abs(expected);
  }

  public boolean kept() {
    return error() <= tolerance;
  }

  /** How many times the tolerance the error is. */
  double excess() {
    return error() == 0 ? 0 : error() / tolerance;
  }

  /** "at z = 0.5: derivative 0.974077, central difference 1". */
  @Override
  public String toString() {
    return "at "
        + where
        + (Double.isNaN(value) ? "" : " = " + Text.number(value))
        + ": "
        + givenName
        + " "
        + Text.number(given)
        + ", "
        + expectedName
        + " "
        + Text.number(expected)
        + " (error "
        + Text.error(error())
        + ", allowed "
        + Text.error(tolerance)
        + ")";
  }
}
