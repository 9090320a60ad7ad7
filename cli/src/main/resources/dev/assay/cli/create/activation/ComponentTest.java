package {{package}};

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.assay.core.spi.ElementwiseActivation;
import dev.assay.testkit.ActivationContract;
import org.junit.jupiter.api.Test;

class {{class}}Test extends ActivationContract {
  @Override
  protected ElementwiseActivation activation() {
    return new {{class}}(1.5);
  }

  // Computed in double precision and rounded once: half a unit in the last place.

  @Override
  protected double ulps() {
    return 0.5;
  }

  @Override
  protected double floor() {
    return Float.MIN_VALUE;
  }

  @Override
  protected double gradientUlps() {
    return 0.5;
  }

  @Override
  protected double gradientFloor() {
    return Float.MIN_VALUE;
  }

  @Test
  void workedByHand() {
    // atan(1) = pi / 4.
    assertThat(new {{class}}(2).value(2)).isCloseTo(Math.PI / 2, within(1e-15));
    assertThat(new {{class}}(2).derivative(2)).isEqualTo(0.5);
  }
}
