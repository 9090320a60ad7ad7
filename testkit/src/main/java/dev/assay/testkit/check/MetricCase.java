package dev.assay.testkit.check;

import dev.assay.core.data.TargetShape;
import dev.assay.core.data.Targets;
import dev.assay.core.matrix.Matrix;
import dev.assay.core.random.Purpose;
import dev.assay.core.random.RandomStream;
import dev.assay.core.spi.Metric;
import dev.assay.testkit.support.Samples;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Targets with predictions for them.
 *
 * @param predictions probabilities for labels, numbers of both signs for numbers
 * @param perfect predictions that are right on every row
 */
record MetricCase(Targets targets, Matrix predictions, Matrix perfect) {
  static final int ROWS = 65;
  private static final int[] SIZES = {1, 2, 3, 17};
  private static final RandomStream RANDOM = RandomStream.of(1, Purpose.NOISE, "metric");

  /** Those that a metric takes. */
  static List<MetricCase> of(Metric metric) {
    List<MetricCase> cases = new ArrayList<>();
    for (int size : SIZES) {
      if (takes(metric, size, TargetShape.values(size))) {
        cases.add(numbers(size));
      }
      int classes = Math.max(2, size);
      if (takes(metric, size, TargetShape.classes(classes))) {
        cases.add(labels(size, classes));
      }
    }
    return cases;
  }

  private static boolean takes(Metric metric, int outputs, TargetShape shape) {
    try {
      metric.check(outputs, shape);
      return true;
    } catch (IllegalArgumentException e) {
      return false;
    }
  }

  private static MetricCase numbers(int columns) {
    Matrix targets = Matrix.zeros(ROWS, columns);
    for (int i = 0; i < targets.size(); i++) {
      targets.data()[i] = (float) RANDOM.gaussian(columns, i);
    }
    Matrix predictions = Samples.matrix(ROWS, columns, columns);
    return new MetricCase(new Targets.Values(targets), predictions, targets.copy());
  }

  private static MetricCase labels(int outputs, int classes) {
    int[] labels = new int[ROWS];
    // Every class occurs, and the first batch is unlike the others.
    Arrays.setAll(labels, i -> i < classes ? i : RANDOM.below(classes, classes, i));
    Matrix predictions = Matrix.zeros(ROWS, outputs);
    Matrix perfect = Matrix.zeros(ROWS, outputs);
    for (int row = 0; row < ROWS; row++) {
      float sum = outputs == 1 ? 1 : 0;
      for (int j = 0; j < outputs; j++) {
        float p = RANDOM.uniformFloat(-1 - classes, (long) row * outputs + j);
        predictions.set(row, j, p);
        sum += outputs == 1 ? 0 : p;
        perfect.set(row, j, (outputs == 1 ? labels[row] == 1 : labels[row] == j) ? 1 : 0);
      }
      for (int j = 0; j < outputs; j++) {
        predictions.set(row, j, predictions.get(row, j) / sum);
      }
    }
    return new MetricCase(new Targets.Labels(labels, classes), predictions, perfect);
  }

  double result(Metric metric) {
    return result(metric, predictions);
  }

  double result(Metric metric, Matrix given) {
    Metric.Accumulator accumulator = metric.start(given.columns());
    accumulator.add(given, targets);
    return accumulator.result();
  }

  @Override
  public String toString() {
    return predictions.columns() + " outputs, " + targets.shape();
  }
}
