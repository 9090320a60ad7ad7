package dev.assay.testkit.check;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Supplier;

/**
 * A component's numbers beside what they should be. Keeps the worst, and counts the others to say
 * what the wrong ones have in common.
 */
public final class Comparison {
  private static final int WORST = 5;

  private final String mistake;
  private final String given;
  private final String expected;
  private final List<Measurement> worst = new ArrayList<>();
  private final Pattern pattern = new Pattern();
  private String hint = "";

  Comparison(String mistake, String given, String expected) {
    this.mistake = mistake;
    this.given = given;
    this.expected = expected;
  }

  /**
   * Compares two numbers. Equal infinities agree, and so do two NaN.
   *
   * @param where the place in words; see {@link Measurement}
   * @param value the number the component was given there; NaN for none
   * @param tolerance greatest difference that keeps the promise
   */
  public void add(String where, double value, double given, double expected, double tolerance) {
    add(() -> where, value, given, expected, tolerance);
  }

  /** The same for loops that compare many numbers: the place is asked for only when it is kept. */
  public void add(
      Supplier<String> where, double value, double given, double expected, double tolerance) {
    Measurement unnamed =
        new Measurement("", value, this.given, given, this.expected, expected, tolerance);
    pattern.add(unnamed);
    if (worst.size() < WORST || unnamed.excess() > worst.getLast().excess()) {
      worst.add(
          new Measurement(
              where.get(), value, this.given, given, this.expected, expected, tolerance));
      worst.sort(Comparator.comparingDouble(Measurement::excess).reversed());
      if (worst.size() > WORST) {
        worst.removeLast();
      }
    }
  }

  /** Adds what is known about the mistake to the message, such as what was given instead. */
  public void hint(String text) {
    hint = text;
  }

  public boolean broken() {
    return pattern.broken() > 0;
  }

  long count() {
    return pattern.count();
  }

  /** Worst first. */
  List<Measurement> worst() {
    return worst;
  }

  String message() {
    String common = hint.isEmpty() ? pattern.common() : hint;
    return mistake
        + " "
        + worst.getFirst()
        + "; wrong at "
        + Text.share(pattern.broken(), pattern.count())
        + (common.isEmpty() ? "" : "; " + common);
  }
}
