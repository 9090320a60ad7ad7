package dev.assay.core.spi;

import dev.assay.core.matrix.Matrix;

/** Moves rows between single and double precision. */
final class DoubleRows {
  private DoubleRows() {}

  static void read(Matrix m, int row, double[] into) {
    int from = m.rowOffset(row);
    for (int j = 0; j < into.length; j++) {
      into[j] = m.data()[from + j];
    }
  }

  static void write(double[] values, Matrix m, int row) {
    int from = m.rowOffset(row);
    for (int j = 0; j < values.length; j++) {
      m.data()[from + j] = (float) values[j];
    }
  }
}
