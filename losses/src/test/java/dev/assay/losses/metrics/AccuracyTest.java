package dev.assay.losses.metrics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.assay.core.data.TargetShape;
import dev.assay.core.data.Targets;
import dev.assay.core.matrix.Matrix;
import dev.assay.core.random.RandomStream;
import dev.assay.core.spi.Metric;
import dev.assay.testkit.MetricContract;
import org.junit.jupiter.api.Test;

class AccuracyTest extends MetricContract {
  @Override
  protected Metric metric() {
    return new Accuracy();
  }

  @Override
  protected Targets targets(int rows, int columns, RandomStream random) {
    return labels(rows, columns, random);
  }

  @Override
  protected Matrix perfect(Targets targets, int columns) {
    Matrix m = Matrix.zeros(targets.rows(), columns);
    for (int row = 0; row < m.rows(); row++) {
      m.set(row, ((Targets.Labels) targets).label(row), 1);
    }
    return m;
  }

  @Override
  protected double best() {
    return 1;
  }

  private static double accuracy(Matrix predictions, int classes, int... labels) {
    Metric.Accumulator accumulator = new Accuracy().start(predictions.columns());
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
    assertThatThrownBy(() -> new Accuracy().check(3, TargetShape.classes(10)))
        .hasMessage("accuracy needs one output for each of 10 classes, got 3");
    assertThatThrownBy(() -> new Accuracy().check(1, TargetShape.values(1)))
        .hasMessage("accuracy needs class labels, the targets are 1 number a row");
  }
}
