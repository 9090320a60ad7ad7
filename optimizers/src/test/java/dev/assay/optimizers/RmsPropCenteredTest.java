package dev.assay.optimizers;

import dev.assay.core.spi.Optimizer;
import dev.assay.testkit.OptimizerContract;

class RmsPropCenteredTest extends OptimizerContract {
  @Override
  protected Optimizer optimizer() {
    return new RmsProp(0.01, 0.9, 1e-3, 0.5, true);
  }

  @Override
  protected double formula(long step, double rate, double w, double g, double[] state) {
    state[0] = 0.9 * state[0] + 0.1 * g * g;
    state[1] = 0.9 * state[1] + 0.1 * g;
    double deviation = Math.sqrt(state[0] - state[1] * state[1]);
    state[2] = 0.5 * state[2] + g / (deviation + 1e-3);
    return w - rate * state[2];
  }
}
