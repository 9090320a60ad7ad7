package dev.assay.losses.metrics;

import dev.assay.core.data.Targets;
import dev.assay.core.matrix.Matrix;
import dev.assay.core.spi.Metric;
import dev.assay.testkit.MetricContract;
import dev.assay.testkit.check.MetricChecks;
import java.util.List;

class MaeTest extends MetricContract {
  @Override
  protected Metric metric() {
    return new Mae();
  }

  @Override
  protected List<MetricChecks.Example> table() {
    Matrix predictions = Matrix.of(new float[] {3, 4}, new float[] {5, 1});
    Matrix targets = Matrix.of(new float[] {0, 8}, new float[] {5, 1});
    return List.of(new MetricChecks.Example(predictions, new Targets.Values(targets), 7.0 / 4));
  }
}
