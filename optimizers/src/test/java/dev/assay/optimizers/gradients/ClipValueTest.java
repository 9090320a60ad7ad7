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

class ClipValueTest extends GradientTransformContract {
  @Override
  protected GradientTransform transform() {
    return new ClipValue(0.75);
  }

  @Override
  protected OptionalDouble greatestElement() {
    return OptionalDouble.of(0.75);
  }

  @Test
  void handWorked() {
    Parameter parameter =
        Gradients.of(
            Role.BIAS, -3, -0.75f, 0.5f, 0.75f, Float.POSITIVE_INFINITY, Float.NEGATIVE_INFINITY);
    Gradients.apply(transform(), parameter);
    assertThat(parameter.gradient().data())
        .containsExactly(-0.75f, -0.75f, 0.5f, 0.75f, 0.75f, -0.75f);
  }

  @Test
  void refusesALimitThatLeavesNothing() {
    assertThatThrownBy(() -> new ClipValue(0))
        .isInstanceOf(ParamException.class)
        .hasMessage("limit: got 0.0, expected a number > 0");
  }
}
