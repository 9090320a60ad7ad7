package dev.assay.optimizers.gradients;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.assay.core.spi.GradientTransform;
import dev.assay.core.spi.ParamException;
import dev.assay.core.spi.Parameter;
import dev.assay.core.spi.Parameter.Role;
import dev.assay.testkit.GradientTransformContract;
import org.junit.jupiter.api.Test;

class L1Test extends GradientTransformContract {
  @Override
  protected GradientTransform transform() {
    return new L1(0.25, false);
  }

  @Test
  void pullsEveryWeightWithTheSameStrength() {
    Parameter weights = Gradients.of(Role.WEIGHTS, 1, 1, 1, 1);
    System.arraycopy(new float[] {5, -0.5f, 0, -0f}, 0, weights.value().data(), 0, 4);
    Parameter bias = Gradients.of(Role.BIAS, 1);
    Gradients.apply(transform(), weights, bias);
    assertThat(weights.gradient().data()).containsExactly(1.25f, 0.75f, 1, 1);
    assertThat(bias.gradient().data()).containsExactly(1);
    Gradients.apply(new L1(0.25, true), bias);
    assertThat(bias.gradient().data()).containsExactly(1.25f);
  }

  @Test
  void refusesToPush() {
    assertThatThrownBy(() -> new L1(-1, false))
        .isInstanceOf(ParamException.class)
        .hasMessage("rate: got -1.0, expected a number >= 0");
  }
}
