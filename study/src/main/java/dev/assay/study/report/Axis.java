package dev.assay.study.report;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** A linear scale of a chart, from low to high. */
record Axis(double low, double high) {
  private static final double LARGEST = 1e300;
  private static final double MARGIN = 0.04;
  private static final int PLAIN_EXPONENT = 5;

  /** A scale that holds both numbers with a margin; they must be finite. */
  static Axis holding(double least, double greatest) {
    double low = Math.clamp(least, -LARGEST, LARGEST);
    double high = Math.clamp(greatest, -LARGEST, LARGEST);
    double margin = low < high ? MARGIN * (high - low) : Math.max(Math.abs(low) / 2, 1e-9);
    return new Axis(low - margin, high + margin);
  }

  boolean holds(double value) {
    return low <= value && value <= high;
  }

  /** Where a number lies, from 0 at low to 1 at high; beyond the ends, at the end. */
  double share(double value) {
    return Math.clamp((value - low) / (high - low), 0.0, 1.0);
  }

  /** The same as a length for SVG, such as {@code 12.34%}. */
  String percent(double value) {
    return String.format(Locale.ROOT, "%.2f%%", 100 * share(value));
  }

  /** A labelled place. */
  record Tick(double value, String text) {}

  /** Round numbers within the scale, not more than asked for, at least one apart from 1, 2 or 5. */
  List<Tick> ticks(int most) {
    BigDecimal step = step((high - low) / most);
    BigDecimal first = BigDecimal.valueOf(low).divide(step, 0, RoundingMode.CEILING);
    List<Tick> ticks = new ArrayList<>();
    for (int i = 0; i <= most; i++) {
      BigDecimal tick = first.add(BigDecimal.valueOf(i)).multiply(step);
      if (tick.doubleValue() <= high) {
        ticks.add(new Tick(tick.doubleValue(), text(tick)));
      }
    }
    return ticks;
  }

  /** The least of 1, 2, 5 times a power of ten that is not below {@code least}. */
  private static BigDecimal step(double least) {
    BigDecimal exact = new BigDecimal(least).round(new MathContext(9, RoundingMode.CEILING));
    BigDecimal power = BigDecimal.ONE.scaleByPowerOfTen(exact.precision() - exact.scale() - 1);
    for (int factor : new int[] {1, 2, 5}) {
      BigDecimal step = power.multiply(BigDecimal.valueOf(factor));
      if (step.compareTo(exact) >= 0) {
        return step;
      }
    }
    return power.scaleByPowerOfTen(1);
  }

  private static String text(BigDecimal tick) {
    if (tick.signum() == 0) {
      return "0";
    }
    BigDecimal plain = tick.stripTrailingZeros();
    int exponent = plain.precision() - plain.scale() - 1;
    return Math.abs(exponent) > PLAIN_EXPONENT
        ? String.format(Locale.ROOT, "%.1e", plain)
        : plain.toPlainString();
  }
}
