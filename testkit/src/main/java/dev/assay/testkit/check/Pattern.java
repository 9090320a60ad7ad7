package dev.assay.testkit.check;

import java.math.BigDecimal;
import java.math.MathContext;

/** What wrong numbers have in common. */
final class Pattern {
  private static final int ENOUGH = 3;

  /** How well a factor must be known to be named, as a part of it. */
  private static final double WELL_KNOWN = 2e-2;

  private static final int LEAST_DIGITS = 2;
  private static final int MOST_DIGITS = 9;

  private final long[] broken = new long[2];
  private final long[] kept = new long[2];
  private double leastFactor = Double.NEGATIVE_INFINITY;
  private double greatestFactor = Double.POSITIVE_INFINITY;
  private long count;
  private long wrong;

  void add(Measurement m) {
    count++;
    boolean isKept = m.kept();
    wrong += isKept ? 0 : 1;
    if (m.value() != 0 && !Double.isNaN(m.value())) {
      (isKept ? kept : broken)[m.value() < 0 ? 0 : 1]++;
    }
    if (!isKept) {
      narrow(m);
    }
  }

  /** Leaves the factors that would keep this promise too; NaN leaves none. */
  private void narrow(Measurement m) {
    double a = (m.given() - m.tolerance()) / m.expected();
    double b = (m.given() + m.tolerance()) / m.expected();
    leastFactor = Math.max(leastFactor, Math.min(a, b));
    greatestFactor = Math.min(greatestFactor, Math.max(a, b));
  }

  long count() {
    return count;
  }

  long broken() {
    return wrong;
  }

  /** A factor that all wrong numbers share, or the sign of the places; empty when there is none. */
  String common() {
    String factor = wrong < ENOUGH || !(leastFactor <= greatestFactor) ? "" : factor();
    if (!factor.isEmpty()) {
      return factor;
    }
    for (int sign = 0; sign < 2; sign++) {
      if (broken[sign] >= ENOUGH && broken[1 - sign] == 0 && kept[1 - sign] >= ENOUGH) {
        return sign == 0 ? "only below 0" : "only above 0";
      }
    }
    return "";
  }

  private String factor() {
    double middle = (leastFactor + greatestFactor) / 2;
    double width = greatestFactor - leastFactor;
    if (leastFactor <= 0 && greatestFactor >= 0) {
      return width <= WELL_KNOWN ? "always 0" : "";
    }
    if (!(width <= WELL_KNOWN * Math.abs(middle))) {
      return "";
    }
    if (leastFactor <= -1 && greatestFactor >= -1) {
      return "the sign is reversed";
    }
    double known = 1 - StrictMath.log10(width / Math.abs(middle));
    int digits = (int) Math.clamp(known, LEAST_DIGITS, MOST_DIGITS);
    double rounded = new BigDecimal(middle).round(new MathContext(digits)).doubleValue();
    return "always " + Text.number(rounded) + " times what is expected";
  }
}
