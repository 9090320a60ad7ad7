package dev.assay.losses;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.assay.core.data.TargetShape;
import dev.assay.core.data.Targets;
import dev.assay.core.matrix.Matrix;
import dev.assay.core.random.RandomStream;
import dev.assay.core.spi.Loss;
import dev.assay.core.spi.Loss.Reduction;
import dev.assay.core.train.Objective;
import dev.assay.testkit.LossContract;
import org.junit.jupiter.api.Test;

class CategoricalHingeTest extends LossContract {
  @Override
  protected Loss loss(Reduction reduction) {
    return new CategoricalHinge(reduction);
  }

  @Override
  protected double formula(double[] outputs, double[] target) {
    int label = (int) target[0];
    double best = Double.NEGATIVE_INFINITY;
    for (int j = 0; j < outputs.length; j++) {
      best = j == label ? best : Math.max(best, outputs[j]);
    }
    return Math.max(0, 1 + best - outputs[label]);
  }

  @Override
  protected Matrix outputs(int rows, int columns, RandomStream random) {
    return LossSamples.normal(rows, columns, 0.3, random);
  }

  @Override
  protected Targets targets(int rows, int columns, RandomStream random) {
    return LossSamples.labels(rows, columns, random);
  }

  @Override
  protected Matrix best(Targets targets, int columns) {
    return LossSamples.oneHot((Targets.Labels) targets, 0, 40);
  }

  @Override
  protected Matrix extremes(int rows, int columns) {
    return LossSamples.alternating(rows, columns, -1e30f, 1e30f);
  }

  @Test
  void handWorked() {
    Matrix outputs =
        Matrix.of(new float[] {1, 3, 2}, new float[] {5, 1, 3}, new float[] {-4, -2, -2});
    Targets labels = new Targets.Labels(new int[] {2, 0, 0}, 3);
    Matrix gradient = Matrix.zeros(3, 3);
    // 1 + 3 - 2; 1 + 3 - 5 is below 0; 1 - 2 + 4, where the first of equals is the best other.
    double sum = new Objective(loss(Reduction.SUM)).evaluate(outputs, labels, gradient);
    assertThat(sum).isEqualTo(5);
    assertThat(gradient.data()).containsExactly(0, 1, -1, 0, 0, 0, -1, 1, 0);
  }

  @Test
  void refusesWhatItCannotCompare() {
    assertThatThrownBy(() -> loss(Reduction.MEAN).check(3, TargetShape.values(3)))
        .hasMessage("needs class labels, the targets are 3 numbers a row");
    assertThatThrownBy(() -> loss(Reduction.MEAN).check(1, TargetShape.classes(1)))
        .hasMessage("needs at least 2 classes, got 1");
  }
}
