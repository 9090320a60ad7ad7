package dev.assay.data.transform;

import dev.assay.core.data.DataException;
import dev.assay.core.data.Table;
import dev.assay.core.matrix.Matrix;
import dev.assay.core.spi.Transform;
import java.util.Map;

/**
 * {@code y = (x - centre) / spread * width + low} for each input column, computed in double and
 * rounded once. Inputs are overwritten.
 */
@SuppressWarnings("ArrayRecordComponent") // Never compared, and private to this package.
record Affine(Map<String, Matrix> state, double[] centre, double[] spread, double width, double low)
    implements Transform.Fitted {
  /**
   * One row of a saved state, in double.
   *
   * @throws DataException when the state lacks it or it is not one row
   */
  static double[] row(Map<String, Matrix> state, String name) {
    Matrix found = state.get(name);
    if (found == null) {
      throw new DataException("saved transform: no \"" + name + "\" in " + state.keySet());
    }
    if (found.rows() != 1) {
      throw new DataException("saved transform: \"" + name + "\" has " + found.rows() + " rows");
    }
    double[] result = new double[found.columns()];
    for (int j = 0; j < result.length; j++) {
      result[j] = found.get(0, j);
    }
    return result;
  }

  /** Checks that two rows of a saved state belong together. */
  static void requireSameWidth(double[] a, double[] b) {
    if (a.length != b.length) {
      throw new DataException(
          "saved transform: rows of %d and of %d columns".formatted(a.length, b.length));
    }
  }

  @Override
  public Table apply(Table part) {
    change(part.inputs(), "input");
    return part;
  }

  /** Changes a matrix in place; {@code what} its columns are is for messages. */
  void change(Matrix x, String what) {
    if (x.columns() != centre.length) {
      throw new DataException(
          "the transform was fitted to %d %s columns, these rows have %d"
              .formatted(centre.length, what, x.columns()));
    }
    float[] data = x.data();
    for (int row = 0; row < x.rows(); row++) {
      int at = x.rowOffset(row);
      for (int j = 0; j < centre.length; j++) {
        double unit = (data[at + j] - centre[j]) / spread[j];
        float result = (float) (unit * width + low);
        if (!Float.isFinite(result)) {
          throw tooLarge(row, what, j, data[at + j]);
        }
        data[at + j] = result;
      }
    }
  }

  static DataException tooLarge(int row, String what, int column, float value) {
    return new DataException(
        "row %d, %s column %d: %s becomes too large for a 32-bit float"
            .formatted(row, what, column, value));
  }
}
