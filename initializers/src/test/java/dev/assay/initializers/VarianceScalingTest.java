package dev.assay.initializers;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.assay.core.spi.ParamException;
import dev.assay.core.spi.WeightInit;
import dev.assay.initializers.VarianceScaling.Distribution;
import dev.assay.initializers.VarianceScaling.Mode;
import dev.assay.testkit.WeightInitContract;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class VarianceScalingTest {
  @Nested
  class Truncated extends WeightInitContract {
    @Override
    protected WeightInit init() {
      return new VarianceScaling(2, Mode.FAN_IN, Distribution.TRUNCATED_NORMAL);
    }

    /** The greatest is two standard deviations of the normal distribution that was cut. */
    @Override
    protected Moments moments(int fanIn, int fanOut) {
      double most = 2 * Math.sqrt(2.0 / fanIn) / 0.8796256610342398;
      return new Moments(0, 2.0 / fanIn, 2.36553671713, -most, most);
    }
  }

  @Nested
  class NormalByFanOut extends WeightInitContract {
    @Override
    protected WeightInit init() {
      return new VarianceScaling(1, Mode.FAN_OUT, Distribution.NORMAL);
    }

    @Override
    protected Moments moments(int fanIn, int fanOut) {
      return Moments.normal(0, 1.0 / fanOut);
    }
  }

  @Nested
  class UniformByTheMean extends WeightInitContract {
    @Override
    protected WeightInit init() {
      return new VarianceScaling(1, Mode.FAN_AVG, Distribution.UNIFORM);
    }

    @Override
    protected Moments moments(int fanIn, int fanOut) {
      double limit = Math.sqrt(6.0 / (fanIn + fanOut));
      return Moments.uniform(-limit, limit);
    }
  }

  /** PyTorch 1.13, Linear.reset_parameters: uniform from -1/sqrt(fanIn) to 1/sqrt(fanIn). */
  @Nested
  class AsPyTorchsLinear extends WeightInitContract {
    @Override
    protected WeightInit init() {
      return new VarianceScaling(0.3333333333333333, Mode.FAN_IN, Distribution.UNIFORM);
    }

    @Override
    protected Moments moments(int fanIn, int fanOut) {
      return Moments.uniform(-1 / Math.sqrt(fanIn), 1 / Math.sqrt(fanIn));
    }
  }

  @Test
  void refusesNoScale() {
    assertThatThrownBy(() -> new VarianceScaling(0, Mode.FAN_IN, Distribution.NORMAL))
        .isInstanceOf(ParamException.class)
        .hasMessageStartingWith("scale: got 0.0, expected a number in (0, ");
  }
}
