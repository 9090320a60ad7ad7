package dev.assay.optimizers.gradients;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.assay.core.spi.GradientTransform;
import dev.assay.core.spi.ParamException;
import dev.assay.core.spi.Parameter;
import dev.assay.core.spi.Parameter.Role;
import dev.assay.testkit.GradientTransformContract;
import org.junit.jupiter.api.Test;

class L2Test extends GradientTransformContract {
  @Override
  protected GradientTransform transform() {
    return new L2(0.25, false);
  }

  @Test
  void pullsWeightsOnlyUnlessToldOtherwise() {
    Parameter weights = Gradients.of(Role.WEIGHTS, 1, -1);
    Parameter bias = Gradients.of(Role.BIAS, 1);
    Parameter scale = Gradients.of(Role.SCALE, 1);
    Gradients.apply(transform(), weights, bias, scale);
    assertThat(weights.gradient().data()).containsExactly(1.5f, -0.5f);
    assertThat(bias.gradient().data()).containsExactly(1);
    assertThat(scale.gradient().data()).containsExactly(1);
    Gradients.apply(new L2(0.25, true), bias, scale);
    assertThat(bias.gradient().data()).containsExactly(1.5f);
    assertThat(scale.gradient().data()).containsExactly(1.5f);
  }

  @Test
  void refusesToPush() {
    assertThatThrownBy(() -> new L2(-1, false))
        .isInstanceOf(ParamException.class)
        .hasMessage("rate: got -1.0, expected a number >= 0");
  }
}
