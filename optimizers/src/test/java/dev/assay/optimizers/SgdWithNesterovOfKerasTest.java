package dev.assay.optimizers;

import dev.assay.core.spi.Optimizer;
import dev.assay.testkit.OptimizerContract;

class SgdWithNesterovOfKerasTest extends OptimizerContract {
  @Override
  protected Optimizer optimizer() {
    return new Sgd(0.1, 0.9, true, true);
  }

  @Override
  protected double formula(long step, double rate, double w, double g, double[] state) {
    state[0] = 0.9 * state[0] - rate * g;
    return w + 0.9 * state[0] - rate * g;
  }
}
