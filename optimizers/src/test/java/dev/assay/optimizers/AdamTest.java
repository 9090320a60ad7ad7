package dev.assay.optimizers;

import dev.assay.core.spi.Optimizer;
import dev.assay.testkit.OptimizerContract;

class AdamTest extends OptimizerContract {
  @Override
  protected Optimizer optimizer() {
    return new Adam(0.01, 0.9, 0.999, 1e-8, false);
  }

  @Override
  protected double formula(long step, double rate, double w, double g, double[] state) {
    state[0] = 0.9 * state[0] + 0.1 * g;
    state[1] = 0.999 * state[1] + 0.001 * g * g;
    double m = state[0] / (1 - StrictMath.pow(0.9, (double) step));
    double v = state[1] / (1 - StrictMath.pow(0.999, (double) step));
    return w - rate * m / (Math.sqrt(v) + 1e-8);
  }
}
