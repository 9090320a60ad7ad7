package dev.assay.losses.metrics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.assay.core.data.Targets;
import dev.assay.core.matrix.Matrix;
import dev.assay.core.spi.Metric;
import dev.assay.testkit.MetricContract;
import dev.assay.testkit.check.MetricChecks;
import java.util.List;
import org.junit.jupiter.api.Test;

class R2Test extends MetricContract {
  @Override
  protected Metric metric() {
    return new R2();
  }

  /** The targets' squares about their mean 2 sum to 2; the errors are 0, 1, 0, or 1, 0, 1. */
  @Override
  protected List<MetricChecks.Example> table() {
    Targets targets = new Targets.Values(column(1, 2, 3));
    return List.of(
        new MetricChecks.Example(column(1, 3, 3), targets, 0.5),
        new MetricChecks.Example(column(2, 2, 2), targets, 0));
  }

  private static double r2(Matrix predictions, Matrix targets) {
    Metric.Accumulator accumulator = new R2().start(predictions.columns());
    accumulator.add(predictions, new Targets.Values(targets));
    return accumulator.result();
  }

  private static Matrix column(float... values) {
    return Matrix.over(values, values.length, 1);
  }

  @Test
  void columnsCountAlikeWhateverTheirSpread() {
    Matrix targets = Matrix.of(new float[] {1, 1000}, new float[] {3, 3000});
    Matrix predictions = Matrix.of(new float[] {2, 1000}, new float[] {2, 3000});
    assertThat(r2(predictions, targets)).isEqualTo(0.5);
  }

  @Test
  void aLargeMeanCostsNoDigits() {
    // Sums of squares in one pass would lose the spread: the squares exceed it 1e12-fold.
    float far = 1 << 20;
    assertThat(r2(column(far + 1, far + 3, far + 3), column(far + 1, far + 2, far + 3)))
        .isCloseTo(0.5, within(1e-9));
  }

  @Test
  void aConstantTargetHasNoResult() {
    assertThat(r2(column(1, 2, 3), column(5, 5, 5))).isNaN();
    assertThat(r2(column(1), column(1))).isNaN();
  }
}
