package dev.assay.optimizers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.assay.core.spi.Optimizer;
import dev.assay.core.spi.ParamException;
import dev.assay.testkit.OptimizerContract;
import org.junit.jupiter.api.Test;

class SgdTest extends OptimizerContract {
  @Override
  protected Optimizer optimizer() {
    return new Sgd(0.1, 0, false, false);
  }

  @Override
  protected double formula(long step, double rate, double w, double g, double[] state) {
    return w - rate * g;
  }

  @Test
  void withoutMomentumNeedsNoState() {
    assertThat(new Sgd(0.1, 0, false, false).stateSlots()).isZero();
    assertThat(new Sgd(0.1, 0.5, false, false).stateSlots()).isOne();
  }

  @Test
  void refusesNesterovWithoutMomentumAndWrongRanges() {
    assertThatThrownBy(() -> new Sgd(0.1, 0, true, false))
        .isInstanceOf(ParamException.class)
        .hasMessage("nesterov: got true, expected momentum > 0 with nesterov");
    assertThatThrownBy(() -> new Sgd(0.1, 0, false, true))
        .isInstanceOf(ParamException.class)
        .hasMessage("rateInMomentum: got true, expected momentum > 0 with rateInMomentum");
    assertThatThrownBy(() -> new Sgd(0, 1, false, false))
        .isInstanceOf(ParamException.class)
        .hasMessage(
            "learningRate: got 0.0, expected a number > 0; "
                + "momentum: got 1.0, expected a number in [0, 1)");
  }
}
