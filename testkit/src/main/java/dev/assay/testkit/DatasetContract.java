package dev.assay.testkit;

import dev.assay.core.spi.Dataset;
import dev.assay.testkit.check.DatasetChecks;

/** What every data set must keep; extend it and give one. */
public abstract class DatasetContract extends CheckedContract {
  /** A data set that can be loaded where the test runs. */
  protected abstract Dataset dataset();

  /** Whether rows depend on the seed. */
  protected boolean random() {
    return false;
  }

  @Override
  final Dataset component() {
    return dataset();
  }

  @Override
  final DatasetChecks checks() {
    return new DatasetChecks(dataset(), random());
  }
}
