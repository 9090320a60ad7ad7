package dev.assay.data.transform;

import dev.assay.core.data.DataException;
import dev.assay.core.data.Table;
import dev.assay.core.matrix.Matrix;
import dev.assay.core.spi.Transform;
import java.util.Map;

/**
 * {@code y = (x - centre) / spread * width + low} for each input column, computed in double and
 * rounded once.
 */
final class Affine implements Transform.Fitted {
  private final Map<String, Matrix> state;
  private final Matrix centre;
  private final Matrix spread;
  private final double width;
  private final double low;

  /**
   * Reads a fitted state.
   *
   * @param state matrices of 1 x columns
   * @param centreName key of what is subtracted
   * @param spreadName key of what is divided by
   * @throws DataException when the state lacks one of them or they differ in width
   */
  Affine(
      Map<String, Matrix> state, String centreName, String spreadName, double width, double low) {
    this.state = Map.copyOf(state);
    this.centre = row(state, centreName);
    this.spread = row(state, spreadName);
    this.width = width;
    this.low = low;
    if (spread.columns() != centre.columns()) {
      throw new DataException(
          "saved transform: %s has %d columns, %s has %d"
              .formatted(centreName, centre.columns(), spreadName, spread.columns()));
    }
  }

  private static Matrix row(Map<String, Matrix> state, String name) {
    Matrix found = state.get(name);
    if (found == null || found.rows() != 1) {
      throw new DataException(
          "saved transform: "
              + (found == null ? "no \"" + name + "\"" : "\"" + name + "\" is not one row"));
    }
    return found;
  }

  @Override
  public Table apply(Table part) {
    Matrix x = part.inputs();
    if (x.columns() != centre.columns()) {
      throw new DataException(
          "the transform was fitted to %d input columns, these rows have %d"
              .formatted(centre.columns(), x.columns()));
    }
    float[] data = x.data();
    for (int row = 0; row < x.rows(); row++) {
      apply(data, x.rowOffset(row));
    }
    return part;
  }

  private void apply(float[] data, int at) {
    float[] centres = centre.data();
    float[] spreads = spread.data();
    int centreAt = centre.offset();
    int spreadAt = spread.offset();
    for (int j = 0; j < centre.columns(); j++) {
      double unit = ((double) data[at + j] - centres[centreAt + j]) / spreads[spreadAt + j];
      data[at + j] = (float) (unit * width + low);
    }
  }

  @Override
  public Map<String, Matrix> state() {
    return state;
  }
}
