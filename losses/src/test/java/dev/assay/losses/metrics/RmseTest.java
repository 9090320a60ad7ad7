package dev.assay.losses.metrics;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.assay.core.data.TargetShape;
import dev.assay.core.data.Targets;
import dev.assay.core.matrix.Matrix;
import dev.assay.core.spi.Metric;
import dev.assay.testkit.MetricContract;
import dev.assay.testkit.check.MetricChecks;
import java.util.List;
import org.junit.jupiter.api.Test;

class RmseTest extends MetricContract {
  @Override
  protected Metric metric() {
    return new Rmse();
  }

  /** The root of (9 + 16 + 0 + 0) / 4. */
  @Override
  protected List<MetricChecks.Example> table() {
    Matrix predictions = Matrix.of(new float[] {3, 4}, new float[] {5, 1});
    Matrix targets = Matrix.of(new float[] {0, 0}, new float[] {5, 1});
    return List.of(new MetricChecks.Example(predictions, new Targets.Values(targets), 2.5));
  }

  @Test
  void refusesWhatItCannotCompare() {
    assertThatThrownBy(() -> new Rmse().check(2, TargetShape.classes(2)))
        .hasMessage("rmse needs numbers as targets, these are labels of 2 classes");
    assertThatThrownBy(() -> new Rmse().check(2, TargetShape.values(1)))
        .hasMessage("rmse needs as many outputs as target columns, got 2 outputs and 1 columns");
  }
}
