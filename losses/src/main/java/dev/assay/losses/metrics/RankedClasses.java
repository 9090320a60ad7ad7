package dev.assay.losses.metrics;

import dev.assay.core.data.Targets;
import dev.assay.core.matrix.Matrix;
import dev.assay.core.spi.Metric;
import java.util.function.ToDoubleFunction;

/**
 * Keeps scores and labels, and judges their order: that of class 1 when there are two classes,
 * otherwise each class against the rest. NaN when a class has no rows or all, or a prediction is
 * NaN.
 */
final class RankedClasses implements Metric.Accumulator {
  private final int columns;
  private final ClassAverage average;
  private final ToDoubleFunction<Ranking> judge;
  private final KeptNumbers scores = new KeptNumbers();

  /** Labels as floats, exact up to 2^24 classes. */
  private final KeptNumbers labels = new KeptNumbers();

  private boolean undefined;

  RankedClasses(int outputs, ClassAverage average, ToDoubleFunction<Ranking> judge) {
    this.columns = columns(outputs);
    this.average = average;
    this.judge = judge;
  }

  private static int columns(int outputs) {
    return outputs <= 2 ? 1 : outputs;
  }

  /** Bytes kept for so many rows, with those that ranking one class takes. */
  static long bytes(int outputs, int rows) {
    return KeptNumbers.bytes((long) rows * columns(outputs))
        + KeptNumbers.bytes(rows)
        + (long) rows * Long.BYTES;
  }

  @Override
  public void add(Matrix predictions, Targets targets) {
    Targets.Labels given = (Targets.Labels) targets;
    int first = predictions.columns() == 2 ? 1 : 0;
    for (int row = 0; row < predictions.rows(); row++) {
      int from = predictions.rowOffset(row);
      for (int j = 0; j < predictions.columns(); j++) {
        undefined |= Float.isNaN(predictions.data()[from + j]);
      }
      for (int j = 0; j < columns; j++) {
        scores.add(predictions.data()[from + first + j]);
      }
      labels.add(given.label(row));
    }
  }

  @Override
  public double result() {
    if (labels.size() == 0 || undefined) {
      return Double.NaN;
    }
    if (columns == 1) {
      return judge.applyAsDouble(ranking(0, 1));
    }
    double sum = 0;
    for (int c = 0; c < columns; c++) {
      Ranking ranking = ranking(c, c);
      double weight = average == ClassAverage.MACRO ? 1 : ranking.positives();
      sum += weight * judge.applyAsDouble(ranking);
    }
    return sum / (average == ClassAverage.MACRO ? columns : labels.size());
  }

  private Ranking ranking(int column, int label) {
    return new Ranking(
        Math.toIntExact(labels.size()),
        new Ranking.Scores() {
          @Override
          public float score(int row) {
            return scores.get((long) row * columns + column);
          }

          @Override
          public boolean positive(int row) {
            return labels.get(row) == label;
          }
        });
  }
}
