package dev.assay.optimizers;

import dev.assay.core.spi.Optimizer;
import dev.assay.testkit.OptimizerContract;

class AdagradTest extends OptimizerContract {
  @Override
  protected Optimizer optimizer() {
    return new Adagrad(0.05, 0.25, 1e-4);
  }

  @Override
  protected double formula(long step, double rate, double w, double g, double[] state) {
    state[0] += g * g;
    return w - rate * g / (Math.sqrt(0.25 + state[0]) + 1e-4);
  }
}
