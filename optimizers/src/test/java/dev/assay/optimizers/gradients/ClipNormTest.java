package dev.assay.optimizers.gradients;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.assay.core.spi.GradientTransform;
import dev.assay.core.spi.ParamException;
import dev.assay.core.spi.Parameter;
import dev.assay.core.spi.Parameter.Role;
import dev.assay.testkit.GradientTransformContract;
import org.junit.jupiter.api.Test;

class ClipNormTest extends GradientTransformContract {
  @Override
  protected GradientTransform transform() {
    return new ClipNorm(2.5);
  }

  @Test
  void eachParameterIsShortenedByItself() {
    Parameter weights = Gradients.of(Role.WEIGHTS, 3, -4);
    Parameter bias = Gradients.of(Role.BIAS, 1.5f, 2);
    Gradients.apply(transform(), weights, bias);
    assertThat(weights.gradient().data()).containsExactly(1.5f, -2);
    assertThat(bias.gradient().data()).containsExactly(1.5f, 2);
  }

  @Test
  void refusesALimitThatLeavesNothing() {
    assertThatThrownBy(() -> new ClipNorm(0))
        .isInstanceOf(ParamException.class)
        .hasMessage("limit: got 0.0, expected a number > 0");
  }
}
