package dev.assay.testkit;

import dev.assay.core.spi.ElementwiseActivation;
import dev.assay.testkit.check.ActivationChecks;

/**
 * What every elementwise activation must keep; extend it, and give one.
 *
 * <p>An implementation states how far its float loops may be from its definition: {@link #ulps()}
 * units in the last place of the exact result plus {@link #floor()} for the value, and likewise for
 * the gradient.
 */
public abstract class ActivationContract extends CheckedContract {
  protected abstract ElementwiseActivation activation();

  protected abstract double ulps();

  protected abstract double floor();

  protected abstract double gradientUlps();

  protected abstract double gradientFloor();

  @Override
  final ElementwiseActivation component() {
    return activation();
  }

  @Override
  final ActivationChecks checks() {
    return new ActivationChecks(
        activation(),
        new ActivationChecks.Tolerance(ulps(), floor(), gradientUlps(), gradientFloor()));
  }
}
