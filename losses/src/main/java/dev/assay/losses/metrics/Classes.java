package dev.assay.losses.metrics;

import dev.assay.core.data.TargetShape;
import dev.assay.core.matrix.Matrix;

/** What metrics on classes share: their check, and the class that a row of predictions says. */
final class Classes {
  /** With a single output, class 1 begins here. */
  static final double HALF = 0.5;

  /** The class of a row that has a NaN. */
  static final int NONE = -1;

  private Classes() {}

  static void check(String metric, int outputs, TargetShape targets) {
    if (!targets.labels()) {
      throw new IllegalArgumentException(
          metric + " needs class labels, the targets are " + targets);
    }
    if (outputs != targets.classes() && !(outputs == 1 && targets.classes() == 2)) {
      throw new IllegalArgumentException(
          "%s needs one output for each of %d classes, got %d"
              .formatted(metric, targets.classes(), outputs));
    }
  }

  /** The same, for a metric whose threshold is for a single output. */
  static void check(String metric, int outputs, TargetShape targets, double threshold) {
    check(metric, outputs, targets);
    if (outputs > 1 && threshold != HALF) {
      throw new IllegalArgumentException(
          "%s.threshold is for a single output, got %s with %d outputs, where the greatest decides"
              .formatted(metric, threshold, outputs));
    }
  }

  /** A single output stands for two classes. */
  static int count(int outputs) {
    return outputs == 1 ? 2 : outputs;
  }

  /**
   * The greatest output, the first of equals; with a single output class 1 from the threshold on;
   * {@link #NONE} when there is a NaN.
   */
  static int predicted(Matrix p, int row, float threshold) {
    int from = p.rowOffset(row);
    if (p.columns() == 1) {
      float only = p.data()[from];
      return Float.isNaN(only) ? NONE : only >= threshold ? 1 : 0;
    }
    int best = 0;
    for (int j = 0; j < p.columns(); j++) {
      if (Float.isNaN(p.data()[from + j])) {
        return NONE;
      }
      if (p.data()[from + j] > p.data()[from + best]) {
        best = j;
      }
    }
    return best;
  }
}
