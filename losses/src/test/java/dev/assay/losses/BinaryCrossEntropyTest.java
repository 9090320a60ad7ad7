package dev.assay.losses;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.assay.core.data.Targets;
import dev.assay.core.matrix.Matrix;
import dev.assay.core.random.RandomStream;
import dev.assay.core.spi.Loss;
import dev.assay.core.spi.Loss.Reduction;
import dev.assay.core.train.Objective;
import dev.assay.testkit.LossContract;
import org.junit.jupiter.api.Test;

class BinaryCrossEntropyTest extends LossContract {
  private static final double CLIP = 1e-7;

  @Override
  protected Loss loss(Reduction reduction) {
    return new BinaryCrossEntropy(reduction, CLIP, 0);
  }

  @Override
  protected int[] columns() {
    return new int[] {1, 2, 3, 17};
  }

  @Override
  protected double formula(double[] outputs, double[] target) {
    double sum = 0;
    for (int j = 0; j < outputs.length; j++) {
      sum -=
          target[j] * StrictMath.log(outputs[j]) + (1 - target[j]) * StrictMath.log1p(-outputs[j]);
    }
    return sum / outputs.length;
  }

  @Override
  protected Matrix outputs(int rows, int columns, RandomStream random) {
    return LossSamples.uniform(rows, columns, 0.05, 0.95, random);
  }

  @Override
  protected Targets targets(int rows, int columns, RandomStream random) {
    return new Targets.Values(LossSamples.uniform(rows, columns, 0.05, 0.95, random));
  }

  @Override
  protected Matrix best(Targets targets, int columns) {
    return ((Targets.Values) targets).matrix().copy();
  }

  @Override
  protected Matrix extremes(int rows, int columns) {
    return LossSamples.alternating(rows, columns, 0, 1);
  }

  @Test
  void handWorkedOnLabels() {
    Targets labels = new Targets.Labels(new int[] {1, 0}, 2);
    Matrix outputs = Matrix.of(new float[] {0.25f}, new float[] {0.25f});
    Matrix gradient = Matrix.zeros(2, 1);
    double mean = new Objective(loss(Reduction.MEAN)).evaluate(outputs, labels, gradient);
    double expected = (StrictMath.log(4) - StrictMath.log(0.75)) / 2;
    assertThat(mean).isCloseTo(expected, within(1e-15));
    assertThat(gradient.data()).containsExactly(-2, 2f / 3);
  }

  @Test
  void whatIsClippedCostsTheLimitHasNoGradientAndIsCounted() {
    Targets labels = new Targets.Labels(new int[] {1, 0, 1, 0}, 2);
    Matrix outputs =
        Matrix.of(new float[] {0}, new float[] {1}, new float[] {1}, new float[] {0.5f});
    Matrix gradient = Matrix.zeros(4, 1);
    Objective objective = new Objective(loss(Reduction.SUM));
    double expected = -2 * StrictMath.log(CLIP) - StrictMath.log(1 - CLIP) + StrictMath.log(2);
    assertThat(objective.evaluate(outputs, labels, gradient)).isCloseTo(expected, within(1e-8));
    assertThat(gradient.data()).containsExactly(0, 0, 0, 2);
    assertThat(objective.tally().clipped()).isEqualTo(3);
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
