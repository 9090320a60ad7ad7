package dev.assay.optimizers.constraints;

import static org.assertj.core.api.Assertions.assertThat;

import dev.assay.core.spi.Constraint;
import dev.assay.core.spi.Parameter;
import dev.assay.core.spi.Parameter.Role;
import dev.assay.testkit.ConstraintContract;
import org.junit.jupiter.api.Test;

class NonNegativeTest extends ConstraintContract {
  @Override
  protected Constraint constraint() {
    return new NonNegative(false);
  }

  @Override
  protected boolean keepsBounds(Parameter parameter) {
    boolean kept = true;
    for (int i = 0; parameter.role() == Role.WEIGHTS && i < parameter.value().rows(); i++) {
      for (int j = 0; j < parameter.value().columns(); j++) {
        kept &= parameter.value().get(i, j) >= 0;
      }
    }
    return kept;
  }

  @Test
  void negativeWeightsBecomeZeroAndBiasesWhenAsked() {
    float[] w = Weights.under(new NonNegative(false), Role.WEIGHTS, 3, -1, -0f, 2);
    assertThat(w).containsExactly(3, 0, 0, 2);
    assertThat(Weights.under(new NonNegative(false), Role.BIAS, 3, -1)).containsExactly(3, -1);
    assertThat(Weights.under(new NonNegative(true), Role.BIAS, 3, -1)).containsExactly(3, 0);
  }
}
