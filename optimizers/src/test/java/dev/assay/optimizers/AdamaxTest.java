package dev.assay.optimizers;

import dev.assay.core.spi.Optimizer;
import dev.assay.testkit.OptimizerContract;

class AdamaxTest extends OptimizerContract {
  @Override
  protected Optimizer optimizer() {
    return new Adamax(0.01, 0.8, 0.9, 1e-5);
  }

  @Override
  protected double formula(long step, double rate, double w, double g, double[] state) {
    state[0] = 0.8 * state[0] + 0.2 * g;
    state[1] = Math.max(0.9 * state[1], Math.abs(g) + 1e-5);
    return w - rate / (1 - StrictMath.pow(0.8, (double) step)) * state[0] / state[1];
  }
}
