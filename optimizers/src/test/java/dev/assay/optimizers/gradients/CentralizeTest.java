package dev.assay.optimizers.gradients;

import static org.assertj.core.api.Assertions.assertThat;

import dev.assay.core.matrix.Matrix;
import dev.assay.core.spi.GradientTransform;
import dev.assay.core.spi.Parameter;
import dev.assay.core.spi.Parameter.Role;
import dev.assay.testkit.GradientTransformContract;
import org.junit.jupiter.api.Test;

class CentralizeTest extends GradientTransformContract {
  @Override
  protected GradientTransform transform() {
    return new Centralize();
  }

  private static Parameter three(Role role) {
    Matrix gradient = Matrix.over(new float[] {1, 10, 2, 20, 6, 60}, 3, 2);
    return new Parameter("dense-1", "dense-1." + role, role, Matrix.zeros(3, 2), gradient);
  }

  @Test
  void theMeanOverTheInputsOfEachUnitBecomesZero() {
    Parameter weights = three(Role.WEIGHTS);
    Parameter scales = three(Role.SCALE);
    Gradients.apply(transform(), weights, scales);
    assertThat(weights.gradient().data()).containsExactly(-2, -20, -1, -10, 3, 30);
    assertThat(scales.gradient().data()).containsExactly(1, 10, 2, 20, 6, 60);
  }

  @Test
  void weightsOfOneInputKeepTheirGradient() {
    Parameter weights = Gradients.of(Role.WEIGHTS, 3, -4);
    Gradients.apply(transform(), weights);
    assertThat(weights.gradient().data()).containsExactly(3, -4);
  }
}
