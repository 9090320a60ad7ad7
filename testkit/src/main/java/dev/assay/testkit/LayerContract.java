package dev.assay.testkit;

import dev.assay.core.spi.Layer;
import dev.assay.testkit.check.LayerChecks;

/** What every layer must keep; extend it and give one. */
public abstract class LayerContract extends CheckedContract {
  protected abstract Layer layer();

  /** Number of input columns to try it with. */
  protected abstract int inputs();

  /** Greatest difference of a gradient from its central difference, for gradients near 1. */
  protected double tolerance() {
    return 5e-4;
  }

  /** Whether random outputs in training have the output in evaluation as their mean. */
  protected boolean keepsExpectation() {
    return true;
  }

  @Override
  final Layer component() {
    return layer();
  }

  @Override
  final LayerChecks checks() {
    LayerChecks checks = new LayerChecks(layer(), inputs(), tolerance());
    return keepsExpectation() ? checks : checks.changesExpectation();
  }
}
