package dev.assay.testkit.check;

import java.util.Locale;

/** Numbers as text in messages. */
public final class Text {
  private static final double GREATEST_PLAIN = 1e7;
  private static final double LEAST_PLAIN = 1e-4;

  private Text() {}

  /** Nine digits at most, without zeros that say nothing. */
  public static String number(double x) {
    if (!Double.isFinite(x)) {
      return Double.toString(x);
    }
    if (x == 0) {
      return "0";
    }
    double size = Math.abs(x);
    if (size < LEAST_PLAIN || size >= GREATEST_PLAIN) {
      return String.format(Locale.ROOT, "%.8e", x).replaceAll("\\.?0+e", "e");
    }
    return String.format(Locale.ROOT, "%.9g", x)
        .replaceAll("(\\.\\d*?)0+$", "$1")
        .replaceAll("\\.$", "");
  }

  /** Two digits. */
  public static String error(double x) {
    return x == 0 ? "0" : Double.isFinite(x) ? String.format(Locale.ROOT, "%.1e", x) : number(x);
  }

  /** "7 of 9 points". */
  static String share(long part, long whole) {
    return part == whole ? "all " + whole : part + " of " + whole;
  }
}
