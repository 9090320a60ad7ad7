package dev.assay.optimizers.constraints;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.assay.core.matrix.Matrix;
import dev.assay.core.spi.Constraint;
import dev.assay.core.spi.ParamException;
import dev.assay.core.spi.Parameter;
import dev.assay.core.spi.Parameter.Role;
import dev.assay.testkit.ConstraintContract;
import org.junit.jupiter.api.Test;

class MaxNormTest extends ConstraintContract {
  @Override
  protected Constraint constraint() {
    return new MaxNorm(1.5);
  }

  @Override
  protected boolean keepsBounds(Parameter parameter) {
    Matrix w = parameter.value();
    boolean kept = true;
    for (int j = 0; parameter.role() == Role.WEIGHTS && j < w.columns(); j++) {
      kept &= Weights.norm(w, j) <= 1.5 * (1 + 1e-6);
    }
    return kept;
  }

  @Test
  void onlyColumnsThatAreTooLongAreShortened() {
    float[] w = Weights.under(new MaxNorm(2.5), Role.WEIGHTS, 3, 1, -4, 2);
    assertThat(w).containsExactly(1.5f, 1, -2, 2);
    assertThat(Weights.under(new MaxNorm(2.5), Role.SCALE, 3, 4)).containsExactly(3, 4);
  }

  @Test
  void refusesALimitThatLeavesNothing() {
    assertThatThrownBy(() -> new MaxNorm(0))
        .isInstanceOf(ParamException.class)
        .hasMessage("limit: got 0.0, expected a number > 0");
  }
}
