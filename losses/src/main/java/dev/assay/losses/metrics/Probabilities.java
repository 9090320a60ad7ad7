package dev.assay.losses.metrics;

import dev.assay.core.matrix.Matrix;

/** Predictions read as probabilities of classes. */
final class Probabilities {
  private Probabilities() {}

  /**
   * The probability of a class; a single output is that of class 1. NaN when any number of the row
   * lies outside [0, 1] or is NaN.
   */
  static double of(Matrix p, int row, int label) {
    int from = p.rowOffset(row);
    for (int j = 0; j < p.columns(); j++) {
      float one = p.data()[from + j];
      if (!(one >= 0 && one <= 1)) {
        return Double.NaN;
      }
    }
    if (p.columns() == 1) {
      double one = p.data()[from];
      return label == 1 ? one : 1 - one;
    }
    return p.data()[from + label];
  }
}
