package dev.assay.optimizers.constraints;

import dev.assay.core.matrix.Matrix;

/** The weights that lead into one unit: a column. */
final class Columns {
  private Columns() {}

  /** The Euclidean norm, added from the first row to the last in double precision. */
  static double norm(Matrix w, int column) {
    float[] data = w.data();
    int columns = w.columns();
    int end = w.offset() + w.size();
    double squares = 0;
    for (int i = w.offset() + column; i < end; i += columns) {
      squares += (double) data[i] * data[i];
    }
    return Math.sqrt(squares);
  }

  static void scale(Matrix w, int column, float factor) {
    float[] data = w.data();
    int columns = w.columns();
    int end = w.offset() + w.size();
    for (int i = w.offset() + column; i < end; i += columns) {
      data[i] *= factor;
    }
  }
}
