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

class AccuracyTest extends MetricContract {
  @Override
  protected Metric metric() {
    return new Accuracy(0.5, Metric.Input.PREDICTIONS);
  }

  /** Rows 0 and 2 of three are right; of two with one output each, the second. */
  @Override
  protected List<MetricChecks.Example> table() {
    Matrix three =
        Matrix.of(
            new float[] {0.7f, 0.2f, 0.1f},
            new float[] {0.1f, 0.8f, 0.1f},
            new float[] {0.3f, 0.3f, 0.4f});
    Matrix one = Matrix.of(new float[] {0.2f}, new float[] {0.6f});
    return List.of(
        new MetricChecks.Example(three, new Targets.Labels(new int[] {0, 2, 2}, 3), 2.0 / 3),
        new MetricChecks.Example(one, new Targets.Labels(new int[] {1, 1}, 2), 0.5));
  }

  private static double accuracy(Matrix predictions, int classes, int... labels) {
    Metric.Accumulator accumulator =
        new Accuracy(0.5, Metric.Input.PREDICTIONS).start(predictions.columns());
    accumulator.add(predictions, new Targets.Labels(labels, classes));
    return accumulator.result();
  }

  @Test
  void theFirstOfEqualsIsPredicted() {
    Matrix ties = Matrix.of(new float[] {0.4f, 0.4f, 0.2f}, new float[] {0.2f, 0.4f, 0.4f});
    assertThat(accuracy(ties, 3, 0, 1)).isEqualTo(1);
    assertThat(accuracy(ties, 3, 1, 2)).isEqualTo(0);
  }

  @Test
  void aSingleOutputIsTheProbabilityOfClassOne() {
    Matrix p =
        Matrix.of(new float[] {0.5f}, new float[] {0.49f}, new float[] {0.9f}, new float[] {0});
    assertThat(accuracy(p, 2, 1, 0, 0, 1)).isEqualTo(0.5);
  }

  @Test
  void notANumberIsWrongWhateverTheLabel() {
    Matrix several = Matrix.of(new float[] {0.9f, Float.NaN}, new float[] {Float.NaN, 0.9f});
    assertThat(accuracy(several, 2, 0, 1)).isEqualTo(0);
    Matrix single = Matrix.of(new float[] {Float.NaN}, new float[] {Float.NaN});
    assertThat(accuracy(single, 2, 0, 1)).isEqualTo(0);
  }

  @Test
  void refusesWhatItCannotCompare() {
    assertThatThrownBy(
            () -> new Accuracy(0.5, Metric.Input.PREDICTIONS).check(3, TargetShape.classes(10)))
        .hasMessage("accuracy needs one output for each of 10 classes, got 3");
    assertThatThrownBy(
            () -> new Accuracy(0.5, Metric.Input.PREDICTIONS).check(1, TargetShape.values(1)))
        .hasMessage("accuracy needs class labels, the targets are 1 number a row");
  }
}
