package dev.assay.run.rules;

import dev.assay.core.evidence.Course;
import dev.assay.core.spi.Evidence;
import dev.assay.core.spi.Finding;
import java.util.List;
import java.util.Locale;
import java.util.function.ToDoubleFunction;

/** Builds findings, and looks at several trainings at once. */
final class Found {
  private Found() {}

  static List<Finding> nothing() {
    return List.of();
  }

  /** A finding with what was measured; repairs that change nothing are left out. */
  static List<Finding> one(
      String path,
      String given,
      String expected,
      double value,
      double threshold,
      double strength,
      List<List<String>> repairs) {
    List<List<String>> real = repairs.stream().filter(r -> !r.isEmpty()).toList();
    return List.of(new Finding(path, given, expected, value, threshold, strength, real));
  }

  /** The middle of what trainings show; NaN when there is none. */
  static double median(Evidence e, ToDoubleFunction<Course> quantity) {
    double[] sorted = e.courses().stream().mapToDouble(quantity).sorted().toArray();
    return sorted.length == 0 ? Double.NaN : sorted[sorted.length / 2];
  }

  static String percent(double share) {
    return share > 0 && share < 0.01 ? number(100 * share) + " %" : Math.round(100 * share) + " %";
  }

  /** How a movement compares with the size of what moves, such as {@code 12 % of}. */
  static String comparedWith(double ratio) {
    return ratio >= 10 ? number(ratio) + " times" : percent(ratio) + " of";
  }

  /** Three significant digits. */
  static String number(double value) {
    double size = Math.abs(value);
    return size != 0 && (size < 1e-3 || size >= 1e5)
        ? String.format(Locale.ROOT, "%.1e", value)
        : String.format(Locale.ROOT, size < 10 ? "%.3f" : "%.1f", value);
  }
}
