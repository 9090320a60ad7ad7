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

/** Several independent targets between 0 and 1. */
class SigmoidCrossEntropyTest extends LossContract {
  @Override
  protected Loss loss(Reduction reduction) {
    return new SigmoidCrossEntropy(reduction, 0);
  }

  @Override
  protected double formula(double[] outputs, double[] target) {
    double sum = 0;
    for (int j = 0; j < outputs.length; j++) {
      double p = 1 / (1 + StrictMath.exp(-outputs[j]));
      sum -= target[j] * StrictMath.log(p) + (1 - target[j]) * StrictMath.log(1 - p);
    }
    return sum / outputs.length;
  }

  @Override
  protected Matrix outputs(int rows, int columns, RandomStream random) {
    return LossSamples.normal(rows, columns, 3, random);
  }

  @Override
  protected Targets targets(int rows, int columns, RandomStream random) {
    return new Targets.Values(LossSamples.uniform(rows, columns, 0.05, 0.95, random));
  }

  @Override
  protected Matrix best(Targets targets, int columns) {
    Matrix best = ((Targets.Values) targets).matrix().copy();
    for (int i = 0; i < best.size(); i++) {
      double t = best.data()[i];
      best.data()[i] = (float) StrictMath.log(t / (1 - t));
    }
    return best;
  }

  @Override
  protected Matrix extremes(int rows, int columns) {
    return LossSamples.alternating(rows, columns, -1e4f, 1e4f);
  }

  @Test
  void farOnTheWrongSideTheCostIsTheDistance() {
    Targets.Labels labels = new Targets.Labels(new int[] {0, 1, 1}, 2);
    Matrix outputs = Matrix.of(new float[] {1e4f}, new float[] {-1e4f}, new float[] {0});
    Matrix gradient = Matrix.zeros(3, 1);
    double sum = new Objective(loss(Reduction.SUM)).evaluate(outputs, labels, gradient);
    assertThat(sum).isCloseTo(20_000 + StrictMath.log(2), within(1e-6));
    assertThat(gradient.data()).containsExactly(1, -1, -0.5f);
  }

  @Test
  void smallLossesKeepTheirDigits() {
    Objective objective = new Objective(loss(Reduction.SUM));
    Matrix outputs = Matrix.of(new float[] {-20}, new float[] {20});
    double sum = objective.evaluate(outputs, new Targets.Labels(new int[] {0, 1}, 2), null);
    assertThat(sum).isCloseTo(2 * 2.0611536e-9, within(1e-15));
  }

  @Test
  void refusesWhatItCannotCompare() {
    Loss loss = loss(Reduction.MEAN);
    loss.check(1, TargetShape.classes(2));
    assertThatThrownBy(() -> loss.check(2, TargetShape.classes(2)))
        .hasMessage("needs 2 classes with 1 output, got 2 classes with 2 outputs");
    assertThatThrownBy(() -> loss.check(1, TargetShape.classes(3)))
        .hasMessage("needs 2 classes with 1 output, got 3 classes with 1 output");
    assertThatThrownBy(() -> loss.check(2, TargetShape.values(3)))
        .hasMessage("needs as many outputs as target columns, got 2 outputs and 3 columns");
  }

  @Test
  void refusesTargetsThatAreNoProbabilities() {
    Loss loss = loss(Reduction.MEAN);
    loss.checkTargets(new Targets.Values(Matrix.of(new float[] {0, 1}, new float[] {0.5f, 1})));
    loss.checkTargets(new Targets.Labels(new int[] {0, 1}, 2));
    assertThatThrownBy(() ->
            loss.checkTargets(
                new Targets.Values(Matrix.of(new float[] {0, 1}, new float[] {1, 1.5f}))))
        .hasMessage("got target 1.5 in target column 1, expected numbers in [0, 1]");
    assertThatThrownBy(() -> loss.checkTargets(new Targets.Values(Matrix.of(new float[] {-1}))))
        .hasMessage("got target -1.0, expected numbers in [0, 1]");
  }
}
