package dev.assay.examples.cannotlearn;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.assay.core.spi.ElementwiseActivation;
import dev.assay.examples.cannotlearn.Relu.Derivative;
import dev.assay.testkit.check.ActivationChecks;
import dev.assay.testkit.check.Check;
import dev.assay.testkit.check.CheckResult;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The checks see the wrong derivative, and nothing else that is wrong. */
class ReluWithWrongDerivativeTest {
  private final ElementwiseActivation relu = new Relu(Derivative.SOFTPLUS, 0);

  @Test
  void theChecksFindTheDerivativeAndNothingElse() {
    List<CheckResult> broken =
        new ActivationChecks(relu)
            .all().stream().map(Check::run).filter(CheckResult::broken).toList();
    assertThat(broken).extracting(CheckResult::check).containsExactly("derivative", "beside-kinks");
    assertThat(broken.getFirst().message())
        .contains("the derivative is not that of the value at z = ")
        .contains("it is ln(1 + e^z), softplus, which is a smooth relu and not its slope");
  }

  @Test
  void handWorked() {
    assertThat(relu.derivative(0)).isCloseTo(0.6931471805599453, within(1e-15));
    // ln(1 + e^3), to be multiplied where 1 is right.
    assertThat(relu.derivative(3)).isCloseTo(3.048587351573742, within(1e-15));
    assertThat(relu.derivative(1000)).isEqualTo(1000);
  }
}
