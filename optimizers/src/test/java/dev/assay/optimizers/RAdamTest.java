package dev.assay.optimizers;

import dev.assay.core.spi.Optimizer;
import dev.assay.testkit.OptimizerContract;

class RAdamTest extends OptimizerContract {
  @Override
  protected Optimizer optimizer() {
    return new RAdam(0.01, 0.8, 0.9, 1e-5);
  }

  @Override
  protected double formula(long step, double rate, double w, double g, double[] state) {
    state[0] = 0.8 * state[0] + 0.2 * g;
    state[1] = 0.9 * state[1] + 0.1 * g * g;
    double m = state[0] / (1 - StrictMath.pow(0.8, (double) step));
    double power = StrictMath.pow(0.9, (double) step);
    double most = 2 / 0.1 - 1;
    double rho = most - 2 * step * power / (1 - power);
    if (rho <= 5) {
      return w - rate * m;
    }
    double c = (rho - 4) * (rho - 2) * most / ((most - 4) * (most - 2) * rho);
    return w - rate * m * Math.sqrt(c) * Math.sqrt(1 - power) / (Math.sqrt(state[1]) + 1e-5);
  }
}
