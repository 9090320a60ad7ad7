package dev.assay.core.data;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** What a cell of text is, without blanks around it. */
public final class CellText {
  private static final Set<String> MISSING = Set.of("", "na", "n/a", "nan", "null", "none", "?");
  private static final Pattern NUMBER =
      Pattern.compile("[-+]?([0-9]+\\.?[0-9]*|\\.[0-9]+)([eE][-+]?[0-9]+)?");
  private static final Pattern DATE =
      Pattern.compile(
          "([0-9]{4}[-/.][0-9]{1,2}[-/.][0-9]{1,2}|[0-9]{1,2}[-/.][0-9]{1,2}[-/.]([0-9]{2}|[0-9]{4}))"
              + "([T ].*)?|[0-9]{1,2}:[0-9]{2}(:[0-9]{2}(\\.[0-9]+)?)?");

  private CellText() {}

  /**
   * Whether it holds nothing: it is empty or, where numbers are expected, one of NA, N/A, NaN,
   * null, None and ?, in any case. Categories may be called so.
   */
  public static boolean isMissing(String text, boolean numbers) {
    return numbers ? MISSING.contains(text.toLowerCase(Locale.ROOT)) : text.isEmpty();
  }

  /** Whether it is written as a decimal number. */
  public static boolean isNumber(String text) {
    return NUMBER.matcher(text).matches();
  }

  /** Whether it is a date by year, month and day in some order, or a time of day. */
  public static boolean isDate(String text) {
    return DATE.matcher(text).matches();
  }
}
