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
import org.junit.jupiter.api.Test;

class HingeTest extends NumberLossContract {
  @Override
  protected Loss loss(Reduction reduction) {
    return new Hinge(reduction);
  }

  @Override
  protected double element(double output, double target) {
    double missing = 1 - (target == 1 ? output : -output);
    return Math.max(0, missing);
  }

  /** Inside the margin, where every row costs something. */
  @Override
  protected Matrix outputs(int rows, int columns, RandomStream random) {
    return LossSamples.normal(rows, columns, 0.3, random);
  }

  @Override
  protected Targets targets(int rows, int columns, RandomStream random) {
    Matrix targets = Matrix.zeros(rows, columns);
    for (int i = 0; i < targets.size(); i++) {
      targets.data()[i] = random.below(2, 0, i);
    }
    return new Targets.Values(targets);
  }

  @Override
  protected Matrix best(Targets targets, int columns) {
    Matrix best = super.best(targets, columns);
    for (int i = 0; i < best.size(); i++) {
      best.data()[i] = best.data()[i] == 1 ? 10 : -10;
    }
    return best;
  }

  @Test
  void labelsOfTwoClassesAreItsSides() {
    Targets.Labels labels = new Targets.Labels(new int[] {0, 1, 1, 0}, 2);
    Matrix outputs = Matrix.over(new float[] {-0.5f, 3, -1, 1}, 4, 1);
    Matrix gradient = Matrix.zeros(4, 1);
    double sum = new Objective(loss(Reduction.SUM)).evaluate(outputs, labels, gradient);
    // Missing: 0.5, 0, 2, 2.
    assertThat(sum).isEqualTo(4.5);
    assertThat(gradient.data()).containsExactly(1, 0, -1, 1);
  }

  @Test
  void predictionsHaveTheBorderAtOneHalf() {
    Matrix predictions = Matrix.of(new float[] {-1, 0, 1, 3});
    loss(Reduction.MEAN).predict(predictions, predictions);
    assertThat(predictions.data()).containsExactly(0, 0.5f, 1, 2);
  }

  @Test
  void refusesWhatItCannotCompare() {
    Loss loss = loss(Reduction.MEAN);
    loss.check(1, TargetShape.classes(2));
    assertThatThrownBy(() -> loss.check(3, TargetShape.classes(3)))
        .hasMessage("needs 2 classes with 1 output, got 3 classes with 3 outputs");
    Targets sides = new Targets.Values(Matrix.of(new float[] {1}, new float[] {-1}));
    assertThatThrownBy(() -> loss.checkTargets(sides))
        .hasMessage("got target -1.0, expected 0 or 1");
  }
}
