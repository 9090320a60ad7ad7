package dev.assay.testkit;

import dev.assay.core.data.Table;
import dev.assay.core.spi.Transform;
import dev.assay.testkit.check.TransformChecks;
import dev.assay.testkit.support.ExampleRows;

/** What every transform must keep; extend it and give one that fits the example. */
public abstract class TransformContract extends CheckedContract {
  protected abstract Transform transform();

  /**
   * Rows to work on, in storage of their own: 5 columns, the last constant, classes named a, b and
   * c in turn. Rows of different numbers differ.
   */
  protected Table example(int first, int rows) {
    return ExampleRows.classes(first, rows);
  }

  @Override
  final Transform component() {
    return transform();
  }

  @Override
  final TransformChecks checks() {
    return new TransformChecks(transform(), this::example);
  }
}
