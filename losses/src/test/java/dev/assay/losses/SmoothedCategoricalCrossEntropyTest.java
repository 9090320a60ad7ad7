package dev.assay.losses;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.assay.core.data.Targets;
import dev.assay.core.matrix.Matrix;
import dev.assay.core.random.RandomStream;
import dev.assay.core.spi.Loss;
import dev.assay.core.spi.Loss.Reduction;
import dev.assay.core.train.Objective;
import dev.assay.testkit.LossContract;
import org.junit.jupiter.api.Test;

class SmoothedCategoricalCrossEntropyTest extends LossContract {
  private static final double SMOOTHING = 0.2;

  @Override
  protected Loss loss(Reduction reduction) {
    return new CategoricalCrossEntropy(reduction, 1e-7, SMOOTHING);
  }

  @Override
  protected double formula(double[] outputs, double[] target) {
    double loss = 0;
    for (int j = 0; j < outputs.length; j++) {
      double share = SMOOTHING / outputs.length + (j == (int) target[0] ? 1 - SMOOTHING : 0);
      loss -= share * StrictMath.log(outputs[j]);
    }
    return loss;
  }

  @Override
  protected Matrix outputs(int rows, int columns, RandomStream random) {
    return LossSamples.uniform(rows, columns, 0.05, 0.95, random);
  }

  @Override
  protected Targets targets(int rows, int columns, RandomStream random) {
    return LossSamples.labels(rows, columns, random);
  }

  /** Without a softmax before it, the least is where every probability is 1. */
  @Override
  protected Matrix best(Targets targets, int columns) {
    return LossSamples.oneHot((Targets.Labels) targets, 1, 1);
  }

  @Override
  protected Matrix extremes(int rows, int columns) {
    return LossSamples.alternating(rows, columns, 0, 1);
  }

  @Test
  void everyClippedProbabilityIsCounted() {
    Objective objective = new Objective(loss(Reduction.SUM));
    Matrix gradient = Matrix.zeros(2, 2);
    Targets labels = new Targets.Labels(new int[] {0, 0}, 2);
    double sum =
        objective.evaluate(
            Matrix.of(new float[] {0.5f, 0}, new float[] {0.5f, 0.25f}), labels, gradient);
    double expected =
        -1.8 * StrictMath.log(0.5) - 0.1 * (StrictMath.log(1e-7) + StrictMath.log(0.25));
    assertThat(sum).isCloseTo(expected, within(1e-12));
    assertThat(gradient.data())
        .containsExactly(new float[] {-1.8f, 0, -1.8f, -0.4f}, within(1e-6f));
    assertThat(objective.tally().clipped()).isEqualTo(1);
  }
}
