package dev.assay.testkit;

import dev.assay.core.spi.GradientTransform;
import dev.assay.testkit.check.GradientTransformChecks;
import java.util.OptionalDouble;

/**
 * What every gradient transform must keep; extend it and give one, and its limits if it has any.
 */
public abstract class GradientTransformContract extends CheckedContract {
  protected abstract GradientTransform transform();

  /** The norm over all parameters that longer gradients get. */
  protected OptionalDouble greatestNorm() {
    return OptionalDouble.empty();
  }

  /** The size that greater elements get. */
  protected OptionalDouble greatestElement() {
    return OptionalDouble.empty();
  }

  @Override
  final GradientTransform component() {
    return transform();
  }

  @Override
  final GradientTransformChecks checks() {
    GradientTransformChecks checks = new GradientTransformChecks(transform());
    checks = greatestNorm().isEmpty() ? checks : checks.limitsNorm(greatestNorm().getAsDouble());
    return greatestElement().isEmpty()
        ? checks
        : checks.limitsElements(greatestElement().getAsDouble());
  }
}
