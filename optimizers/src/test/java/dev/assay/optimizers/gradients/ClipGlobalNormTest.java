package dev.assay.optimizers.gradients;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.assay.core.spi.GradientTransform;
import dev.assay.core.spi.ParamException;
import dev.assay.core.spi.Parameter;
import dev.assay.core.spi.Parameter.Role;
import dev.assay.testkit.GradientTransformContract;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;

class ClipGlobalNormTest extends GradientTransformContract {
  @Override
  protected GradientTransform transform() {
    return new ClipGlobalNorm(2.5);
  }

  @Override
  protected OptionalDouble greatestNorm() {
    return OptionalDouble.of(2.5);
  }

  @Test
  void theNormIsTakenOverAllParameters() {
    Parameter weights = Gradients.of(Role.WEIGHTS, 3, 0);
    Parameter bias = Gradients.of(Role.BIAS, -4);
    Gradients.apply(transform(), weights, bias);
    assertThat(weights.gradient().data()).containsExactly(1.5f, 0);
    assertThat(bias.gradient().data()).containsExactly(-2);
  }

  @Test
  void aShortGradientStaysAsItIs() {
    Parameter weights = Gradients.of(Role.WEIGHTS, 1.5f, -2);
    Gradients.apply(transform(), weights);
    assertThat(weights.gradient().data()).containsExactly(1.5f, -2);
  }

  @Test
  void squaresBeyondSinglePrecisionAreAdded() {
    Parameter weights = Gradients.of(Role.WEIGHTS, 3e30f, -4e30f);
    Gradients.apply(transform(), weights);
    assertThat(weights.gradient().data()).containsExactly(1.5f, -2);
  }

  @Test
  void refusesALimitThatLeavesNothing() {
    assertThatThrownBy(() -> new ClipGlobalNorm(-1))
        .isInstanceOf(ParamException.class)
        .hasMessage("limit: got -1.0, expected a number > 0");
  }
}
