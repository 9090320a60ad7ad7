package dev.assay.testkit;

import dev.assay.core.spi.Optimizer;
import dev.assay.testkit.check.OptimizerChecks;

/** What every optimizer must keep; extend it, and give the update once more in double. */
public abstract class OptimizerContract extends CheckedContract {
  protected abstract Optimizer optimizer();

  /**
   * The update of one weight by its definition.
   *
   * @param step 1 for the first update
   * @param state the optimizer's numbers for this weight, zeros at first, to be overwritten
   * @return the new weight
   */
  protected abstract double formula(long step, double rate, double w, double g, double[] state);

  /** How far ten steps of single precision may lead away from the formula, for weights near 1. */
  protected double tolerance() {
    return 2e-6;
  }

  @Override
  final Optimizer component() {
    return optimizer();
  }

  @Override
  final OptimizerChecks checks() {
    return new OptimizerChecks(optimizer()).follows(this::formula, tolerance());
  }
}
