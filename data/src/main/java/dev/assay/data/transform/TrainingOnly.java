package dev.assay.data.transform;

import dev.assay.core.data.Table;
import dev.assay.core.matrix.Matrix;
import dev.assay.core.spi.Transform;
import java.util.Map;
import java.util.function.UnaryOperator;

/** A change of the training rows' targets alone; other parts stay as they are. */
record TrainingOnly(UnaryOperator<Table> change) implements Transform.Fitted {
  @Override
  public Table apply(Table part) {
    return part;
  }

  @Override
  public Table applyToTraining(Table train) {
    return change.apply(train);
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
