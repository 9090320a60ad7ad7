package dev.assay.losses.metrics;

import static org.assertj.core.api.Assertions.assertThat;

import dev.assay.core.data.Targets;
import dev.assay.core.matrix.Matrix;
import dev.assay.core.spi.Metric;
import dev.assay.testkit.MetricContract;
import dev.assay.testkit.check.MetricChecks;
import java.util.List;
import org.junit.jupiter.api.Test;

class CalibrationErrorTest extends MetricContract {
  @Override
  protected Metric metric() {
    return new CalibrationError(2);
  }

  /** Upper bin: one of two is right at 0.75. Lower bin, to 0.5: one of one at 0.5. */
  @Override
  protected List<MetricChecks.Example> table() {
    Matrix two =
        Matrix.of(new float[] {0.75f, 0.25f}, new float[] {0.75f, 0.25f}, new float[] {0.5f, 0.5f});
    Matrix one = Guesses.column(0.25f, 0.25f, 0.5f);
    return List.of(
        new MetricChecks.Example(two, new Targets.Labels(new int[] {0, 1, 0}, 2), 1.0 / 3),
        new MetricChecks.Example(one, new Targets.Labels(new int[] {0, 1, 1}, 2), 1.0 / 3));
  }

  @Test
  void logitsHaveNoResult() {
    assertThat(Guesses.result(metric(), Guesses.column(0.5f, -2), 2, 1, 0)).isNaN();
  }
}
