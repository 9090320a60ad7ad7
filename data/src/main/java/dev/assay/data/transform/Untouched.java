package dev.assay.data.transform;

import dev.assay.core.data.Table;
import dev.assay.core.matrix.Matrix;
import dev.assay.core.spi.Transform;
import java.util.Map;

/** Leaves rows as they are; for transforms that change training rows alone. */
record Untouched() implements Transform.Fitted {
  @Override
  public Table apply(Table part) {
    return part;
  }

  @Override
  public Matrix applyToInputs(Matrix inputs) {
    return inputs;
  }

  @Override
  public Map<String, Matrix> state() {
    return Map.of();
  }
}
