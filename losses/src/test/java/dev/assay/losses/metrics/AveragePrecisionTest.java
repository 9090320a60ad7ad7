package dev.assay.losses.metrics;

import static org.assertj.core.api.Assertions.assertThat;

import dev.assay.core.data.Targets;
import dev.assay.core.matrix.Matrix;
import dev.assay.core.spi.Metric;
import dev.assay.testkit.MetricContract;
import dev.assay.testkit.check.MetricChecks;
import java.util.List;
import org.junit.jupiter.api.Test;

class AveragePrecisionTest extends MetricContract {
  @Override
  protected Metric metric() {
    return new AveragePrecision(ClassAverage.MACRO);
  }

  @Override
  protected List<MetricChecks.Example> table() {
    Matrix one = Guesses.column(0.1f, 0.4f, 0.35f, 0.8f);
    Matrix three =
        Matrix.of(
            new float[] {0.6f, 0.3f, 0.1f},
            new float[] {0.5f, 0.2f, 0.3f},
            new float[] {0.2f, 0.3f, 0.5f});
    return List.of(
        new MetricChecks.Example(
            one, new Targets.Labels(new int[] {0, 0, 1, 1}, 2), (1 + 2.0 / 3) / 2),
        new MetricChecks.Example(
            three, new Targets.Labels(new int[] {0, 1, 2}, 3), (1 + 1.0 / 3 + 1) / 3));
  }

  @Test
  void equalScoresAreFoundTogether() {
    assertThat(Guesses.result(metric(), Guesses.column(0.5f, 0.5f, 0.5f), 2, 1, 0, 0))
        .isEqualTo(1.0 / 3);
  }

  @Test
  void aClassWithoutRowsHasNoResult() {
    assertThat(Guesses.result(metric(), Guesses.column(0.5f, 0.6f), 2, 0, 0)).isNaN();
  }
}
