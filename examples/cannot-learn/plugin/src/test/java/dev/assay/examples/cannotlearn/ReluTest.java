package dev.assay.examples.cannotlearn;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.assay.core.spi.ElementwiseActivation;
import dev.assay.core.spi.ParamException;
import dev.assay.examples.cannotlearn.Relu.Derivative;
import dev.assay.testkit.ActivationContract;
import org.junit.jupiter.api.Test;

/** With the right derivative every promise holds, floor or not. */
class ReluTest extends ActivationContract {
  @Override
  protected ElementwiseActivation activation() {
    return new Relu(Derivative.STEP, 0.001);
  }

  @Override
  protected double ulps() {
    return 1;
  }

  @Override
  protected double floor() {
    return 0;
  }

  @Override
  protected double gradientUlps() {
    return 1;
  }

  @Override
  protected double gradientFloor() {
    return 0;
  }

  @Test
  void handWorked() {
    assertThat(activation().value(-3)).isEqualTo(0.001);
    assertThat(activation().value(2.5)).isEqualTo(2.5);
    assertThat(activation().derivative(0.0005)).isZero();
    assertThat(activation().derivative(0.002)).isEqualTo(1);
  }

  @Test
  void refusesAFloorBelowZero() {
    assertThatThrownBy(() -> new Relu(Derivative.STEP, -1))
        .isInstanceOf(ParamException.class)
        .hasMessage("floor: got -1.0, expected a number >= 0");
  }
}
