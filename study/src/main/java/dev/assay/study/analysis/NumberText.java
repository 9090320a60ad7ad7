package dev.assay.study.analysis;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.Locale;
import java.util.Optional;

/**
 * A study's numbers as people read them: one digit finer than the smallest difference that matters,
 * so that with 0.01 an effect reads {@code +0.456}.
 *
 * @param decimals digits after the point
 */
public record NumberText(int decimals) {
  private static final int SIGNIFICANT = 3;
  private static final int MOST_DECIMALS = 9;
  private static final double LARGE = 1e7;
  private static final double SMALLEST_P = 0.001;

  /**
   * @param minimumEffect the smallest difference that matters; 0 counts as 0.001
   */
  public static NumberText of(double minimumEffect) {
    double unit = minimumEffect > 0 && Double.isFinite(minimumEffect) ? minimumEffect : 0.001;
    return new NumberText(Math.clamp(1L - exponent(unit), 0, MOST_DECIMALS));
  }

  /** A value, such as a mean; {@code infinite} when it is not finite. */
  public String value(double value) {
    if (!Double.isFinite(value)) {
      return "infinite";
    }
    if (Math.abs(value) >= LARGE) {
      return String.format(Locale.ROOT, "%.2e", value);
    }
    BigDecimal rounded = BigDecimal.valueOf(value).setScale(decimals, RoundingMode.HALF_EVEN);
    return rounded.toPlainString();
  }

  /** A difference with its sign; zero, also when only rounded to it, has none. */
  public String difference(double difference) {
    String text = value(Math.abs(difference));
    if (Double.isFinite(difference) && isZero(text)) {
      return text;
    }
    return (difference < 0 ? "-" : "+") + text;
  }

  /** An interval of differences, as in {@code -0.002 to +0.003}. */
  public String interval(ArmSummary.Interval interval) {
    return difference(interval.low()) + " to " + difference(interval.high());
  }

  /** As in {@code loss falls by 0.456 (95 % interval 0.430 to 0.471)}. */
  String movement(String subject, double effect, Optional<ArmSummary.Interval> interval) {
    boolean falls = effect < 0;
    String range =
        interval
            .map(i -> falls ? new ArmSummary.Interval(-i.high(), -i.low()) : i)
            .map(i -> " (95 % interval " + value(i.low()) + " to " + value(i.high()) + ")")
            .orElse("");
    return subject + (falls ? " falls by " : " rises by ") + value(Math.abs(effect)) + range;
  }

  /** A probability of a test, as in {@code 0.002} or {@code < 0.001}. */
  public static String p(double p) {
    return p < SMALLEST_P ? "< 0.001" : String.format(Locale.ROOT, "%.3f", p);
  }

  /** A share, as in {@code 98 %}. */
  public static String percent(double share) {
    return Double.isFinite(share) ? StrictMath.round(100 * share) + " %" : "infinite";
  }

  /** A number whose unit is not known: three significant digits. */
  public static String plain(double value) {
    if (!Double.isFinite(value)) {
      return Double.isNaN(value) ? "undefined" : value > 0 ? "infinite" : "-infinite";
    }
    BigDecimal rounded = new BigDecimal(value).round(new MathContext(SIGNIFICANT));
    int exponent = value == 0 ? 0 : exponent(value);
    return exponent < -4 || exponent > 6
        ? String.format(Locale.ROOT, "%.2e", value)
        : rounded.stripTrailingZeros().toPlainString();
  }

  private static boolean isZero(String text) {
    return text.chars().allMatch(c -> c == '0' || c == '.');
  }

  private static int exponent(double value) {
    BigDecimal exact = new BigDecimal(value).round(new MathContext(SIGNIFICANT));
    return exact.precision() - exact.scale() - 1;
  }
}
