package dev.assay.activations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.assay.core.spi.ElementwiseActivation;
import dev.assay.core.spi.ParamException;
import dev.assay.testkit.ActivationContract;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class LeakyReluVariantsTest {
  /** Bounds of the float loops: the slope, rounded once, then one product. */
  abstract static class Variant extends ActivationContract {
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
  }

  @Nested
  class SlopeZero extends Variant {
    @Override
    protected ElementwiseActivation activation() {
      return new LeakyRelu(0);
    }
  }

  @Nested
  class SlopeOne extends Variant {
    @Override
    protected ElementwiseActivation activation() {
      return new LeakyRelu(1);
    }
  }

  @Test
  void slopeOutsideItsRangeIsRefused() {
    assertThatThrownBy(() -> new LeakyRelu(-0.1))
        .isInstanceOf(ParamException.class)
        .hasMessage("slope: got -0.1, expected a number in [0, 1]");
    assertThat(new LeakyRelu(0.5).value(-4)).isEqualTo(-2);
  }
}
