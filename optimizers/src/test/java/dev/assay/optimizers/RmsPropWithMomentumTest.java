package dev.assay.optimizers;

import dev.assay.core.spi.Optimizer;
import dev.assay.testkit.OptimizerContract;

class RmsPropWithMomentumTest extends OptimizerContract {
  @Override
  protected Optimizer optimizer() {
    return new RmsProp(0.01, 0.9, 1e-6, 0.5, false);
  }

  @Override
  protected double formula(long step, double rate, double w, double g, double[] state) {
    state[0] = 0.9 * state[0] + 0.1 * g * g;
    state[1] = 0.5 * state[1] + g / (Math.sqrt(state[0]) + 1e-6);
    return w - rate * state[1];
  }
}
