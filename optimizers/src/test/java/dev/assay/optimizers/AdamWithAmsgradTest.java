package dev.assay.optimizers;

import dev.assay.core.spi.Optimizer;
import dev.assay.testkit.OptimizerContract;

class AdamWithAmsgradTest extends OptimizerContract {
  @Override
  protected Optimizer optimizer() {
    return new Adam(0.01, 0.8, 0.5, 1e-6, true);
  }

  @Override
  protected double formula(long step, double rate, double w, double g, double[] state) {
    state[0] = 0.8 * state[0] + 0.2 * g;
    state[1] = 0.5 * state[1] + 0.5 * g * g;
    state[2] = Math.max(state[2], state[1]);
    double m = state[0] / (1 - StrictMath.pow(0.8, (double) step));
    double v = state[2] / (1 - StrictMath.pow(0.5, (double) step));
    return w - rate * m / (Math.sqrt(v) + 1e-6);
  }
}
