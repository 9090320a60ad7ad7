package dev.assay.losses.metrics;

import dev.assay.core.data.TargetShape;

/** The check that metrics on numbers share. */
final class Numbers {
  private Numbers() {}

  static void check(String metric, int outputs, TargetShape targets) {
    if (targets.labels()) {
      throw new IllegalArgumentException(
          metric + " needs numbers as targets, these are " + targets);
    }
    if (outputs != targets.columns()) {
      throw new IllegalArgumentException(
          "%s needs as many outputs as target columns, got %d outputs and %d columns"
              .formatted(metric, outputs, targets.columns()));
    }
  }
}
