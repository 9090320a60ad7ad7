package dev.assay.losses;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.assay.core.data.TargetShape;
import dev.assay.core.data.Targets;
import dev.assay.core.matrix.Matrix;
import dev.assay.core.random.RandomStream;
import dev.assay.core.spi.Loss;
import dev.assay.core.spi.Loss.Reduction;
import dev.assay.core.train.Objective;
import dev.assay.testkit.LossContract;
import org.junit.jupiter.api.Test;

class CosineTest extends LossContract {
  @Override
  protected Loss loss(Reduction reduction) {
    return new Cosine(reduction);
  }

  @Override
  protected double formula(double[] outputs, double[] target) {
    double product = 0;
    double length = 0;
    double targetLength = 0;
    for (int j = 0; j < outputs.length; j++) {
      product += outputs[j] * target[j];
      length += outputs[j] * outputs[j];
      targetLength += target[j] * target[j];
    }
    return 1 - product / Math.sqrt(length * targetLength);
  }

  @Override
  protected Matrix outputs(int rows, int columns, RandomStream random) {
    return LossSamples.normal(rows, columns, 2, random);
  }

  @Override
  protected Targets targets(int rows, int columns, RandomStream random) {
    return new Targets.Values(LossSamples.normal(rows, columns, 2, random));
  }

  @Override
  protected Matrix best(Targets targets, int columns) {
    Matrix best = ((Targets.Values) targets).matrix().copy();
    for (int i = 0; i < best.size(); i++) {
      best.data()[i] *= 3;
    }
    return best;
  }

  @Override
  protected Matrix extremes(int rows, int columns) {
    return LossSamples.alternating(rows, columns, -1e30f, 1e-30f);
  }

  private double evaluate(Matrix outputs, Matrix targets, Matrix gradient) {
    return new Objective(loss(Reduction.SUM))
        .evaluate(outputs, new Targets.Values(targets), gradient);
  }

  @Test
  void handWorked() {
    Matrix outputs =
        Matrix.of(new float[] {3, 4}, new float[] {0, 2}, new float[] {1, 0}, new float[] {-2, 0});
    Matrix targets =
        Matrix.of(new float[] {6, 8}, new float[] {5, 0}, new float[] {3, 4}, new float[] {1, 0});
    Matrix gradient = Matrix.zeros(4, 2);
    // The same direction, a right angle, a cosine of 3/5, and the opposite direction.
    assertThat(evaluate(outputs, targets, gradient)).isCloseTo(0 + 1 + 0.4 + 2, within(1e-15));
    assertThat(gradient.data())
        .containsExactly(new float[] {0, 0, -0.5f, 0, 0, -0.8f, 0, 0}, within(1e-7f));
  }

  @Test
  void outputsWithoutDirectionCostOneAndHaveNoGradient() {
    Matrix gradient = Matrix.zeros(1, 2);
    assertThat(evaluate(Matrix.zeros(1, 2), Matrix.of(new float[] {1, 2}), gradient)).isEqualTo(1);
    assertThat(gradient.data()).containsOnly(0);
  }

  @Test
  void refusesWhatHasNoDirection() {
    Loss loss = loss(Reduction.MEAN);
    assertThatThrownBy(() -> loss.check(1, TargetShape.values(1)))
        .hasMessage("needs at least 2 outputs: a single one has no direction");
    Targets targets = new Targets.Values(Matrix.of(new float[] {1, 0}, new float[] {0, 0}));
    assertThatThrownBy(() -> loss.checkTargets(targets))
        .hasMessage("row 1 has targets that are all 0");
  }
}
