package dev.assay.losses.metrics;

import dev.assay.core.data.Targets;
import dev.assay.core.matrix.Matrix;
import dev.assay.core.spi.Metric;
import java.util.function.ToDoubleFunction;

/** Counts, for each class, its rows, the rows predicted as it, and the rows that are both. */
final class ClassCounts implements Metric.Accumulator {
  private final float threshold;
  private final ToDoubleFunction<ClassCounts> result;
  private final long[] right;
  private final long[] predicted;
  private final long[] actual;
  private long rows;
  private boolean undefined;

  /**
   * @param result the metric, asked only when there are rows and no prediction is NaN
   */
  ClassCounts(int outputs, double threshold, ToDoubleFunction<ClassCounts> result) {
    int classes = Classes.count(outputs);
    this.threshold = (float) threshold;
    this.result = result;
    this.right = new long[classes];
    this.predicted = new long[classes];
    this.actual = new long[classes];
  }

  @Override
  public void add(Matrix predictions, Targets targets) {
    Targets.Labels labels = (Targets.Labels) targets;
    for (int row = 0; row < predictions.rows(); row++) {
      int label = labels.label(row);
      int guess = Classes.predicted(predictions, row, threshold);
      actual[label]++;
      if (guess == Classes.NONE) {
        undefined = true;
      } else {
        predicted[guess]++;
        right[label] += guess == label ? 1 : 0;
      }
    }
    rows += predictions.rows();
  }

  @Override
  public double result() {
    return rows == 0 || undefined ? Double.NaN : result.applyAsDouble(this);
  }

  int classes() {
    return actual.length;
  }

  long rows() {
    return rows;
  }

  long right(int label) {
    return right[label];
  }

  long predicted(int label) {
    return predicted[label];
  }

  long actual(int label) {
    return actual[label];
  }
}
