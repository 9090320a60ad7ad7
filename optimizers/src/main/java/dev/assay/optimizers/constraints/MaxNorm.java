package dev.assay.optimizers.constraints;

import dev.assay.core.matrix.Matrix;
import dev.assay.core.spi.About;
import dev.assay.core.spi.Constraint;
import dev.assay.core.spi.Param;
import dev.assay.core.spi.Parameter;
import dev.assay.core.spi.Params;

/**
 * Limits the length of each unit's incoming weights.
 *
 * <p>{@code w_j = w_j * min(1, limit / |w_j|)} for each column j of a matrix of weights; biases and
 * scales are left alone. As Keras' MaxNorm with axis 0, but for the 1e-7 that it adds to the norm;
 * PyTorch has none.
 */
@About(
    value = "Limits the Euclidean norm of each unit's incoming weights",
    formula = "w_j = w_j * min(1, limit / |w_j|)",
    source = "Srivastava et al., Dropout, 2014, section 5.1",
    checked = "hand-worked example")
public record MaxNorm(
    @Param(value = "greatest norm", byDefault = "2", range = "(0, inf)") double limit)
    implements Constraint {
  public MaxNorm {
    Params.check(MaxNorm.class, limit);
  }

  @Override
  public void apply(Parameter parameter) {
    if (parameter.role() != Parameter.Role.WEIGHTS) {
      return;
    }
    Matrix w = parameter.value();
    for (int j = 0; j < w.columns(); j++) {
      double norm = Columns.norm(w, j);
      if (norm > limit) {
        Columns.scale(w, j, (float) (limit / norm));
      }
    }
  }
}
