package dev.assay.testkit;

import dev.assay.core.spi.RowActivation;
import dev.assay.testkit.check.RowActivationChecks;

/** What every activation of whole rows must keep; extend it, and give one. */
public abstract class RowActivationContract extends CheckedContract {
  protected abstract RowActivation activation();

  /** Greatest difference of float loops from the definition, for numbers and gradients up to 8. */
  protected abstract double tolerance();

  @Override
  final RowActivation component() {
    return activation();
  }

  @Override
  final RowActivationChecks checks() {
    return new RowActivationChecks(activation(), tolerance());
  }
}
