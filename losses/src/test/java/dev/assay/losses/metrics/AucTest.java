package dev.assay.losses.metrics;

import static org.assertj.core.api.Assertions.assertThat;

import dev.assay.core.data.Targets;
import dev.assay.core.matrix.Matrix;
import dev.assay.core.spi.Metric;
import dev.assay.testkit.MetricContract;
import dev.assay.testkit.check.MetricChecks;
import java.util.List;
import org.junit.jupiter.api.Test;

class AucTest extends MetricContract {
  @Override
  protected Metric metric() {
    return new Auc(ClassAverage.MACRO);
  }

  /** One pair of four is in the wrong order; of three classes the second is last of its three. */
  @Override
  protected List<MetricChecks.Example> table() {
    Matrix one = Guesses.column(0.1f, 0.4f, 0.35f, 0.8f);
    Matrix three =
        Matrix.of(
            new float[] {0.6f, 0.3f, 0.1f},
            new float[] {0.5f, 0.2f, 0.3f},
            new float[] {0.2f, 0.3f, 0.5f});
    return List.of(
        new MetricChecks.Example(one, new Targets.Labels(new int[] {0, 0, 1, 1}, 2), 0.75),
        new MetricChecks.Example(three, new Targets.Labels(new int[] {0, 1, 2}, 3), 2.0 / 3));
  }

  @Test
  void equalScoresCountHalf() {
    assertThat(Guesses.result(metric(), Guesses.column(0.5f, 0.5f, 0.5f), 2, 0, 1, 1))
        .isEqualTo(0.5);
    assertThat(Guesses.result(metric(), Guesses.column(-0f, 0), 2, 0, 1)).isEqualTo(0.5);
  }

  @Test
  void scoresOfBothSignsAndInfinityAreInOrder() {
    float infinity = Float.POSITIVE_INFINITY;
    assertThat(
            Guesses.result(
                metric(),
                Guesses.column(-infinity, -2, -1, 0, 1e-40f, infinity),
                2,
                0,
                0,
                0,
                1,
                1,
                1))
        .isEqualTo(1);
  }

  @Test
  void aClassWithoutRowsHasNoResult() {
    assertThat(Guesses.result(metric(), Guesses.column(0.5f, 0.6f), 2, 1, 1)).isNaN();
  }

  @Test
  void byRowsOfTheClass() {
    Matrix three =
        Matrix.of(
            new float[] {0.6f, 0.3f, 0.1f},
            new float[] {0.6f, 0.3f, 0.1f},
            new float[] {0.5f, 0.2f, 0.3f},
            new float[] {0.2f, 0.3f, 0.5f});
    assertThat(Guesses.result(new Auc(ClassAverage.WEIGHTED), three, 3, 0, 0, 1, 2))
        .isEqualTo((2 * 1 + 0 + 1) / 4.0);
  }
}
