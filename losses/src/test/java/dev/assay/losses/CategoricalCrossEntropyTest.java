package dev.assay.losses;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.assay.core.data.Targets;
import dev.assay.core.matrix.Matrix;
import dev.assay.core.random.RandomStream;
import dev.assay.core.spi.Loss;
import dev.assay.core.spi.Loss.Reduction;
import dev.assay.core.spi.ParamException;
import dev.assay.core.train.Objective;
import dev.assay.testkit.LossContract;
import org.junit.jupiter.api.Test;

class CategoricalCrossEntropyTest extends LossContract {
  private static final double CLIP = 1e-7;

  @Override
  protected Loss loss(Reduction reduction) {
    return new CategoricalCrossEntropy(reduction, CLIP, 0);
  }

  @Override
  protected double formula(double[] outputs, double[] target) {
    return -StrictMath.log(outputs[(int) target[0]]);
  }

  @Override
  protected Matrix outputs(int rows, int columns, RandomStream random) {
    return LossSamples.uniform(rows, columns, 0.05, 0.95, random);
  }

  @Override
  protected Targets targets(int rows, int columns, RandomStream random) {
    return LossSamples.labels(rows, columns, random);
  }

  @Override
  protected Matrix best(Targets targets, int columns) {
    return LossSamples.oneHot((Targets.Labels) targets, 0, 1);
  }

  @Override
  protected Matrix extremes(int rows, int columns) {
    return LossSamples.alternating(rows, columns, 0, 1);
  }

  @Test
  void whatIsClippedCostsTheLimitHasNoGradientAndIsCounted() {
    // Below, exactly inside, above, and outside of [0, 1] on both sides.
    Matrix outputs =
        Matrix.of(
            new float[] {0, 1},
            new float[] {0.25f, 0.75f},
            new float[] {1, 0},
            new float[] {-3, 4},
            new float[] {2, 0});
    Targets labels = new Targets.Labels(new int[] {0, 0, 0, 0, 0}, 2);
    Objective objective = new Objective(loss(Reduction.SUM));
    Matrix gradient = Matrix.zeros(5, 2);
    double sum = objective.evaluate(outputs, labels, gradient);
    double expected = -2 * StrictMath.log(CLIP) + StrictMath.log(4) - 2 * StrictMath.log(1 - CLIP);
    assertThat(sum).isCloseTo(expected, within(1e-9));
    assertThat(gradient.data()).containsExactly(0, 0, -4, 0, 0, 0, 0, 0, 0, 0);
    assertThat(objective.tally().clipped()).isEqualTo(4);
    objective.evaluate(outputs, labels, null);
    assertThat(objective.tally().clipped()).isEqualTo(8);
  }

  @Test
  void refusesAClipThatLeavesNothing() {
    assertThatThrownBy(() -> new CategoricalCrossEntropy(Reduction.MEAN, 0.5, 0))
        .isInstanceOf(ParamException.class)
        .hasMessage("clip: got 0.5, expected a number in (0, 0.5)");
    assertThatThrownBy(() -> new CategoricalCrossEntropy(Reduction.MEAN, 0, 0))
        .isInstanceOf(ParamException.class);
  }
}
