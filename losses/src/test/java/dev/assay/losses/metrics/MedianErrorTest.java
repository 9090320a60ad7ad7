package dev.assay.losses.metrics;

import dev.assay.core.data.Targets;
import dev.assay.core.matrix.Matrix;
import dev.assay.core.spi.Metric;
import dev.assay.testkit.MetricContract;
import dev.assay.testkit.check.MetricChecks;
import java.util.List;

class MedianErrorTest extends MetricContract {
  @Override
  protected Metric metric() {
    return new MedianError();
  }

  @Override
  protected List<MetricChecks.Example> table() {
    Matrix predictions = Matrix.of(new float[] {1, 0}, new float[] {-3, 10});
    Targets zeros = new Targets.Values(Matrix.zeros(2, 2));
    Matrix odd = Guesses.column(100, -1, 2);
    return List.of(
        new MetricChecks.Example(predictions, zeros, ((1 + 3) / 2.0 + (0 + 10) / 2.0) / 2),
        new MetricChecks.Example(odd, new Targets.Values(Matrix.zeros(3, 1)), 2));
  }
}
