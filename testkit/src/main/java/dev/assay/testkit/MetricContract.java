package dev.assay.testkit;

import dev.assay.core.spi.Metric;
import dev.assay.testkit.check.MetricChecks;
import java.util.List;

/** What every metric must keep; extend it, and give examples worked out by hand. */
public abstract class MetricContract extends CheckedContract {
  protected abstract Metric metric();

  /** Predictions whose result is known. */
  protected abstract List<MetricChecks.Example> table();

  @Override
  final Metric component() {
    return metric();
  }

  @Override
  final MetricChecks checks() {
    return new MetricChecks(metric(), table());
  }
}
