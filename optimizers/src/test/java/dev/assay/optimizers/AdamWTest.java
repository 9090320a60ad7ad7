package dev.assay.optimizers;

import dev.assay.core.spi.Optimizer;
import dev.assay.testkit.OptimizerContract;

class AdamWTest extends OptimizerContract {
  @Override
  protected Optimizer optimizer() {
    return new AdamW(0.01, 0.8, 0.99, 1e-3, 0.5, false);
  }

  @Override
  protected double formula(long step, double rate, double w, double g, double[] state) {
    double decayed = w - rate * 0.5 * w;
    state[0] = 0.8 * state[0] + 0.2 * g;
    state[1] = 0.99 * state[1] + 0.01 * g * g;
    double m = state[0] / (1 - StrictMath.pow(0.8, (double) step));
    double v = state[1] / (1 - StrictMath.pow(0.99, (double) step));
    return decayed - rate * m / (Math.sqrt(v) + 1e-3);
  }
}
