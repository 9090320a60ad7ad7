package dev.assay.data.csv;

import java.util.regex.Pattern;

/** Tells dates, which are neither numbers nor categories. */
final class Dates {
  /** What follows a date in a message. */
  static final String ADVICE =
      ", a date; a network needs numbers: give the days since a fixed day, or month and weekday as"
          + " columns of their own, or name the column in ignore";

  private static final Pattern DATE =
      Pattern.compile(
          "([0-9]{4}[-/.][0-9]{1,2}[-/.][0-9]{1,2}|[0-9]{1,2}[-/.][0-9]{1,2}[-/.]([0-9]{2}|[0-9]{4}))"
              + "([T ].*)?|[0-9]{1,2}:[0-9]{2}(:[0-9]{2}(\\.[0-9]+)?)?");

  private Dates() {}

  /** Whether a cell is a date by year, month and day in some order, or a time of day. */
  static boolean isDate(String cell) {
    return DATE.matcher(cell).matches();
  }
}
