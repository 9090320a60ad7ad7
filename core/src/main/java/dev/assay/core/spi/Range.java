package dev.assay.core.spi;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * An interval of numbers, written {@code [0, 1)}: brackets include the end, parentheses exclude it,
 * {@code inf} and {@code -inf} are unbounded.
 */
public record Range(double low, boolean lowClosed, double high, boolean highClosed) {
  private static final Pattern FORM =
      Pattern.compile("\\s*([\\[(])\\s*([^,\\s]+)\\s*,\\s*([^,\\s]+)\\s*([\\])])\\s*");

  /**
   * Reads the written form.
   *
   * @throws IllegalArgumentException when the text is not an interval
   */
  public static Range parse(String text) {
    Matcher m = FORM.matcher(text);
    try {
      if (m.matches()) {
        return new Range(
            bound(m.group(2)), "[".equals(m.group(1)), bound(m.group(3)), "]".equals(m.group(4)));
      }
    } catch (NumberFormatException e) {
      // As below: an end is not a number.
    }
    throw new IllegalArgumentException(
        "not an interval: \"" + text + "\"; expected one such as [0, 1) or (0, inf)");
  }

  private static double bound(String text) {
    return switch (text) {
      case "inf" -> Double.POSITIVE_INFINITY;
      case "-inf" -> Double.NEGATIVE_INFINITY;
      default -> Double.parseDouble(text);
    };
  }

  public boolean contains(double value) {
    return (value > low || (lowClosed && value == low))
        && (value < high || (highClosed && value == high));
  }

  /** Words for an error message, such as "a number > 0" or "a number in [0, 1)". */
  public String inWords() {
    boolean unboundedLow = low == Double.NEGATIVE_INFINITY;
    boolean unboundedHigh = high == Double.POSITIVE_INFINITY;
    if (unboundedLow && unboundedHigh) {
      return "a finite number";
    }
    if (unboundedHigh) {
      return "a number " + (lowClosed ? ">= " : "> ") + plain(low);
    }
    if (unboundedLow) {
      return "a number " + (highClosed ? "<= " : "< ") + plain(high);
    }
    return "a number in " + this;
  }

  private static String plain(double bound) {
    if (Double.isInfinite(bound)) {
      return bound > 0 ? "inf" : "-inf";
    }
    return bound == Math.rint(bound) && Math.abs(bound) < 1e15
        ? Long.toString((long) bound)
        : Double.toString(bound);
  }

  @Override
  public String toString() {
    return (lowClosed ? "[" : "(") + plain(low) + ", " + plain(high) + (highClosed ? "]" : ")");
  }
}
