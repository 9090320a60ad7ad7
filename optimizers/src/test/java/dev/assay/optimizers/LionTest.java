package dev.assay.optimizers;

import dev.assay.core.spi.Optimizer;
import dev.assay.testkit.OptimizerContract;

class LionTest extends OptimizerContract {
  @Override
  protected Optimizer optimizer() {
    return new Lion(0.01, 0.8, 0.95, 0.5);
  }

  @Override
  protected double formula(long step, double rate, double w, double g, double[] state) {
    double direction = Math.signum(0.8 * state[0] + 0.2 * g);
    state[0] = 0.95 * state[0] + 0.05 * g;
    return w - rate * 0.5 * w - rate * direction;
  }
}
