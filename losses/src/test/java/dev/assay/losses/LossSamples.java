package dev.assay.losses;

import dev.assay.core.data.Targets;
import dev.assay.core.matrix.Matrix;
import dev.assay.core.random.RandomStream;
import java.util.Arrays;

/** Outputs and targets to try losses on. */
final class LossSamples {
  private LossSamples() {}

  static Matrix normal(int rows, int columns, double deviation, RandomStream random) {
    Matrix m = Matrix.zeros(rows, columns);
    for (int i = 0; i < m.size(); i++) {
      m.data()[i] = (float) (deviation * random.gaussian(0, i));
    }
    return m;
  }

  static Matrix uniform(int rows, int columns, double low, double high, RandomStream random) {
    Matrix m = Matrix.zeros(rows, columns);
    for (int i = 0; i < m.size(); i++) {
      m.data()[i] = (float) (low + (high - low) * random.uniform(0, i));
    }
    return m;
  }

  static Targets.Labels labels(int rows, int classes, RandomStream random) {
    int[] labels = new int[rows];
    Arrays.setAll(labels, i -> random.below(classes, 0, i));
    return new Targets.Labels(labels, classes);
  }

  /** {@code on} in the label's column, {@code off} in the others. */
  static Matrix oneHot(Targets.Labels labels, float off, float on) {
    Matrix m = Matrix.zeros(labels.rows(), labels.classes());
    m.fill(off);
    for (int row = 0; row < labels.rows(); row++) {
      m.set(row, labels.label(row), on);
    }
    return m;
  }

  /** Rows that mix two numbers and their middle. */
  static Matrix alternating(int rows, int columns, float low, float high) {
    Matrix m = Matrix.zeros(rows, columns);
    float[] levels = {low, high, (low + high) / 2};
    for (int row = 0; row < rows; row++) {
      for (int j = 0; j < columns; j++) {
        m.set(row, j, levels[(row / (j % 3 + 1) + j) % 3]);
      }
    }
    return m;
  }
}
