package dev.assay.losses.metrics;

import dev.assay.core.data.Targets;
import dev.assay.core.matrix.Matrix;
import dev.assay.core.spi.Metric;
import dev.assay.testkit.check.MetricChecks;

/** Rows with a predicted class each. */
final class Guesses {
  private Guesses() {}

  /**
   * Six rows: of class 0 two are right and one is taken for class 1, of class 1 one is right and
   * one taken for class 2, of class 2 one is right.
   */
  static MetricChecks.Example six(double expected) {
    return of(3, new int[] {0, 0, 0, 1, 1, 2}, new int[] {0, 0, 1, 1, 2, 2}, expected);
  }

  /** Four rows of two classes, one of class 0 taken for class 1. */
  static MetricChecks.Example four(double expected) {
    return of(2, new int[] {0, 0, 1, 1}, new int[] {0, 1, 1, 1}, expected);
  }

  static MetricChecks.Example of(int classes, int[] labels, int[] guesses, double expected) {
    Matrix predictions = Matrix.zeros(guesses.length, classes);
    for (int row = 0; row < guesses.length; row++) {
      predictions.set(row, guesses[row], 1);
    }
    return new MetricChecks.Example(predictions, new Targets.Labels(labels, classes), expected);
  }

  static Matrix column(float... values) {
    return Matrix.over(values, values.length, 1);
  }

  static double result(Metric metric, Matrix predictions, int classes, int... labels) {
    return result(metric, predictions, new Targets.Labels(labels, classes));
  }

  static double result(Metric metric, Matrix predictions, Targets targets) {
    metric.check(predictions.columns(), targets.shape());
    Metric.Accumulator accumulator = metric.start(predictions.columns());
    accumulator.add(predictions, targets);
    return accumulator.result();
  }

  static double result(Metric metric, MetricChecks.Example example) {
    return result(metric, example.predictions(), example.targets());
  }
}
