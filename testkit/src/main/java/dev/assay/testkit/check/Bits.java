package dev.assay.testkit.check;

import java.util.function.IntFunction;

/** Compares numbers that must agree in every bit; all NaN are equal. */
final class Bits {
  private Bits() {}

  static void require(
      Findings findings,
      String mistake,
      IntFunction<String> place,
      float[] given,
      float[] expected) {
    require(findings, mistake, place, widened(given), widened(expected));
  }

  /**
   * Breaks the promise with the first place where numbers differ.
   *
   * @param mistake what is wrong when they do, as the start of a sentence
   * @param place a number's place in words
   */
  static void require(
      Findings findings,
      String mistake,
      IntFunction<String> place,
      double[] given,
      double[] expected) {
    if (given.length != expected.length) {
      findings.broken(mistake + ": " + given.length + " numbers and " + expected.length);
      return;
    }
    int wrong = 0;
    int first = -1;
    for (int i = 0; i < given.length; i++) {
      if (!same(given[i], expected[i])) {
        first = first < 0 ? i : first;
        wrong++;
      }
    }
    if (wrong > 0) {
      findings.broken(
          "%s: at %s got %s, expected %s; wrong at %s"
              .formatted(
                  mistake,
                  place.apply(first),
                  Text.number(given[first]),
                  Text.number(expected[first]),
                  Text.share(wrong, given.length)));
    }
  }

  static boolean same(double a, double b) {
    return Double.doubleToLongBits(a) == Double.doubleToLongBits(b);
  }

  static boolean same(float[] a, float[] b) {
    return same(widened(a), widened(b));
  }

  static boolean same(double[] a, double[] b) {
    boolean same = a.length == b.length;
    for (int i = 0; same && i < a.length; i++) {
      same = same(a[i], b[i]);
    }
    return same;
  }

  private static double[] widened(float[] numbers) {
    double[] result = new double[numbers.length];
    for (int i = 0; i < result.length; i++) {
      result[i] = numbers[i];
    }
    return result;
  }
}
