package dev.assay.optimizers.constraints;

import dev.assay.core.matrix.Matrix;
import dev.assay.core.spi.About;
import dev.assay.core.spi.Constraint;
import dev.assay.core.spi.Parameter;

/**
 * Gives each unit's incoming weights the length 1.
 *
 * <p>{@code w_j = w_j / |w_j|} for each column j of a matrix of weights; a column of zeros stays,
 * and so do biases and scales. As Keras' UnitNorm with axis 0, but for the 1e-7 that it adds to the
 * norm; PyTorch has none.
 */
@About(
    value = "Gives each unit's incoming weights the Euclidean norm 1",
    formula = "w_j = w_j / |w_j|",
    source = "Salimans and Kingma, Weight normalization, 2016, eq. 2, with g = 1",
    checked = "hand-worked example")
public record UnitNorm() implements Constraint {
  @Override
  public void apply(Parameter parameter) {
    if (parameter.role() != Parameter.Role.WEIGHTS) {
      return;
    }
    Matrix w = parameter.value();
    for (int j = 0; j < w.columns(); j++) {
      double norm = Columns.norm(w, j);
      if (norm != 0) {
        Columns.scale(w, j, (float) (1 / norm));
      }
    }
  }
}
