package dev.assay.optimizers.constraints;

import static org.assertj.core.api.Assertions.assertThat;

import dev.assay.core.matrix.Matrix;
import dev.assay.core.spi.Constraint;
import dev.assay.core.spi.Parameter;
import dev.assay.core.spi.Parameter.Role;
import dev.assay.testkit.ConstraintContract;
import org.junit.jupiter.api.Test;

class UnitNormTest extends ConstraintContract {
  @Override
  protected Constraint constraint() {
    return new UnitNorm();
  }

  @Override
  protected boolean keepsBounds(Parameter parameter) {
    Matrix w = parameter.value();
    boolean kept = true;
    for (int j = 0; parameter.role() == Role.WEIGHTS && j < w.columns(); j++) {
      kept &= Math.abs(Weights.norm(w, j) - 1) <= 1e-6;
    }
    return kept;
  }

  @Test
  void everyColumnButZerosGetsLengthOne() {
    float[] w = Weights.under(new UnitNorm(), Role.WEIGHTS, 3, 0, -4, 0);
    assertThat(w).containsExactly(0.6f, 0, -0.8f, 0);
    assertThat(Weights.under(new UnitNorm(), Role.BIAS, 3, 4)).containsExactly(3, 4);
  }
}
