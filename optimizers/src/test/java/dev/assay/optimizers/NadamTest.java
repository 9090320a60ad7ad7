package dev.assay.optimizers;

import dev.assay.core.spi.Optimizer;
import dev.assay.testkit.OptimizerContract;

class NadamTest extends OptimizerContract {
  @Override
  protected Optimizer optimizer() {
    return new Nadam(0.01, 0.8, 0.99, 1e-6, 0.1);
  }

  @Override
  protected double formula(long step, double rate, double w, double g, double[] state) {
    state[0] = 0.8 * state[0] + 0.2 * g;
    state[1] = 0.99 * state[1] + 0.01 * g * g;
    double product = 1;
    for (long t = 1; t <= step; t++) {
      product *= mu(t);
    }
    double root = Math.sqrt(state[1] / (1 - StrictMath.pow(0.99, (double) step))) + 1e-6;
    double next = mu(step + 1);
    return w
        - rate * (1 - mu(step)) / (1 - product) * g / root
        - rate * next / (1 - product * next) * state[0] / root;
  }

  private static double mu(long t) {
    return 0.8 * (1 - 0.5 * StrictMath.pow(0.96, t * 0.1));
  }
}
