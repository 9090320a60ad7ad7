package dev.assay.losses.metrics;

import static org.assertj.core.api.Assertions.assertThat;

import dev.assay.core.data.Targets;
import dev.assay.core.matrix.Matrix;
import dev.assay.core.spi.Metric;
import dev.assay.testkit.MetricContract;
import dev.assay.testkit.check.MetricChecks;
import java.util.List;
import org.junit.jupiter.api.Test;

class LogLossTest extends MetricContract {
  @Override
  protected Metric metric() {
    return new LogLoss(1e-7);
  }

  /** The label has 1/2 and 1/4. */
  @Override
  protected List<MetricChecks.Example> table() {
    Matrix two = Matrix.of(new float[] {0.5f, 0.5f}, new float[] {0.75f, 0.25f});
    Matrix one = Guesses.column(0.5f, 0.75f);
    Targets targets = new Targets.Labels(new int[] {0, 1}, 2);
    Targets other = new Targets.Labels(new int[] {1, 0}, 2);
    double expected = 1.5 * Math.log(2);
    return List.of(
        new MetricChecks.Example(two, targets, expected),
        new MetricChecks.Example(one, other, expected));
  }

  @Test
  void noChanceAtAllCountsAsTheClip() {
    assertThat(Guesses.result(metric(), Guesses.column(0), 2, 1)).isEqualTo(-StrictMath.log(1e-7));
  }

  @Test
  void logitsHaveNoResult() {
    assertThat(Guesses.result(metric(), Guesses.column(0.5f, -2), 2, 1, 0)).isNaN();
    assertThat(Guesses.result(metric(), Matrix.of(new float[] {0.9f, 1.1f}), 2, 0)).isNaN();
  }
}
