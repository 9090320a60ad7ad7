package dev.assay.testkit;

import dev.assay.core.spi.Constraint;
import dev.assay.core.spi.Parameter;
import dev.assay.testkit.check.ConstraintChecks;

/** What every constraint must keep; extend it, and say what holds of parameters afterwards. */
public abstract class ConstraintContract extends CheckedContract {
  protected abstract Constraint constraint();

  /** Whether a parameter keeps the bounds, to rounding. */
  protected abstract boolean keepsBounds(Parameter parameter);

  @Override
  final Constraint component() {
    return constraint();
  }

  @Override
  final ConstraintChecks checks() {
    return new ConstraintChecks(constraint()).keeps(this::keepsBounds);
  }
}
