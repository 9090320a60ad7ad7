package dev.assay.optimizers;

import dev.assay.core.spi.Optimizer;
import dev.assay.testkit.OptimizerContract;

class AdadeltaTest extends OptimizerContract {
  @Override
  protected Optimizer optimizer() {
    return new Adadelta(0.5, 0.8, 1e-4);
  }

  @Override
  protected double formula(long step, double rate, double w, double g, double[] state) {
    state[0] = 0.8 * state[0] + 0.2 * g * g;
    double d = g * Math.sqrt(state[1] + 1e-4) / Math.sqrt(state[0] + 1e-4);
    state[1] = 0.8 * state[1] + 0.2 * d * d;
    return w - rate * d;
  }
}
