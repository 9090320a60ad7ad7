package dev.assay.run.observe;

import dev.assay.core.matrix.Matrix;

/** How columns vary over rows. */
final class Columns {
  /** Fewer rows than these say nothing about a column. */
  private static final int ROWS = 8;

  private Columns() {}

  /** The largest standard deviation of a column over the rows; NaN with fewer than two rows. */
  static double largestDeviation(Matrix m) {
    if (m.rows() < 2) {
      return Double.NaN;
    }
    double largest = 0;
    for (int column = 0; column < m.columns(); column++) {
      largest = Math.max(largest, deviation(m, column));
    }
    return largest;
  }

  private static double deviation(Matrix m, int column) {
    double sum = 0;
    for (int row = 0; row < m.rows(); row++) {
      sum += m.get(row, column);
    }
    double mean = sum / m.rows();
    double squares = 0;
    for (int row = 0; row < m.rows(); row++) {
      squares += (m.get(row, column) - mean) * (m.get(row, column) - mean);
    }
    return Math.sqrt(squares / m.rows());
  }

  /** The share of columns with one value on all rows; 0 when there are too few rows to tell. */
  static double constantShare(Matrix m) {
    if (m.rows() < ROWS) {
      return 0;
    }
    int constant = 0;
    for (int column = 0; column < m.columns(); column++) {
      constant += isConstant(m, column) ? 1 : 0;
    }
    return (double) constant / m.columns();
  }

  private static boolean isConstant(Matrix m, int column) {
    for (int row = 1; row < m.rows(); row++) {
      if (m.get(row, column) != m.get(0, column)) {
        return false;
      }
    }
    return true;
  }
}
