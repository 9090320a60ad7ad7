package dev.assay.data.transform;

import dev.assay.core.data.DataException;
import dev.assay.core.data.Table;
import dev.assay.core.matrix.Matrix;
import dev.assay.core.spi.Transform;
import java.util.Map;
import java.util.function.DoubleUnaryOperator;

/** The same function of every input, computed in double and rounded once; it learns nothing. */
record Changed(DoubleUnaryOperator function) implements Transform.Fitted {
  @Override
  public Table apply(Table part) {
    Matrix x = part.inputs();
    for (int row = 0; row < x.rows(); row++) {
      for (int j = 0; j < x.columns(); j++) {
        float before = x.get(row, j);
        float after = (float) function.applyAsDouble(before);
        if (!Float.isFinite(after)) {
          throw new DataException(
              "row %d, input column %d: %s becomes %s".formatted(row, j, before, after));
        }
        x.set(row, j, after);
      }
    }
    return part;
  }

  @Override
  public Map<String, Matrix> state() {
    return Map.of();
  }
}
