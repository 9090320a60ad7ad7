package dev.assay.examples.cannotlearn;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.assay.core.spi.ElementwiseActivation;
import dev.assay.examples.cannotlearn.Relu.Derivative;
import dev.assay.testkit.ActivationContract;
import org.junit.jupiter.api.Test;

/** The contract sees the wrong derivative, and nothing else that is wrong. */
class ReluWithWrongDerivativeTest extends ActivationContract {
  @Override
  protected ElementwiseActivation activation() {
    return new Relu(Derivative.SOFTPLUS, 0);
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
  @Override
  protected void derivativeAgreesWithCentralDifferences() {
    assertThatThrownBy(super::derivativeAgreesWithCentralDifferences)
        .isInstanceOf(AssertionError.class)
        .hasMessageContaining("derivative at -12");
  }

  @Test
  @Override
  protected void derivativeAgreesWithDifferencesOnBothSidesOfAKink() {
    assertThatThrownBy(super::derivativeAgreesWithDifferencesOnBothSidesOfAKink)
        .isInstanceOf(AssertionError.class);
  }

  @Test
  void handWorked() {
    assertThat(activation().derivative(0)).isCloseTo(0.6931471805599453, within(1e-15));
    // ln(1 + e^3), to be multiplied where 1 is right.
    assertThat(activation().derivative(3)).isCloseTo(3.048587351573742, within(1e-15));
    assertThat(activation().derivative(1000)).isEqualTo(1000);
  }
}
