package dev.assay.losses.metrics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.assay.core.data.TargetShape;
import dev.assay.core.data.Targets;
import dev.assay.core.matrix.Matrix;
import dev.assay.core.spi.Metric;
import dev.assay.testkit.MetricContract;
import dev.assay.testkit.check.MetricChecks;
import java.util.List;
import org.junit.jupiter.api.Test;

class TopKAccuracyTest extends MetricContract {
  @Override
  protected Metric metric() {
    return new TopKAccuracy(2);
  }

  @Override
  protected List<MetricChecks.Example> table() {
    Matrix three =
        Matrix.of(
            new float[] {0.5f, 0.3f, 0.2f},
            new float[] {0.5f, 0.3f, 0.2f},
            new float[] {0.1f, 0.2f, 0.7f},
            new float[] {0.4f, 0.2f, 0.4f});
    Targets targets = new Targets.Labels(new int[] {1, 2, 1, 2}, 3);
    return List.of(new MetricChecks.Example(three, targets, 0.75));
  }

  @Test
  void amongEqualsTheFirstGoesFirst() {
    Matrix equal = Matrix.of(new float[] {0.25f, 0.25f, 0.25f, 0.25f});
    assertThat(Guesses.result(metric(), equal, 4, 1)).isEqualTo(1);
    assertThat(Guesses.result(metric(), equal, 4, 2)).isEqualTo(0);
  }

  @Test
  void refusesWhenEveryRowWouldBeRight() {
    assertThatThrownBy(() -> metric().check(2, TargetShape.classes(2)))
        .hasMessage("top-k-accuracy with k = 2 needs more than 2 outputs, got 2");
  }
}
