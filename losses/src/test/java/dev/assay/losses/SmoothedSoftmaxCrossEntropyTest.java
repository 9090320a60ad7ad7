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

class SmoothedSoftmaxCrossEntropyTest extends LossContract {
  private static final double SMOOTHING = 0.2;

  @Override
  protected Loss loss(Reduction reduction) {
    return new SoftmaxCrossEntropy(reduction, SMOOTHING);
  }

  @Override
  protected double formula(double[] outputs, double[] target) {
    double sum = 0;
    for (double z : outputs) {
      sum += StrictMath.exp(z);
    }
    double loss = StrictMath.log(sum);
    for (int j = 0; j < outputs.length; j++) {
      double share = SMOOTHING / outputs.length + (j == (int) target[0] ? 1 - SMOOTHING : 0);
      loss -= share * outputs[j];
    }
    return loss;
  }

  @Override
  protected Matrix outputs(int rows, int columns, RandomStream random) {
    return LossSamples.normal(rows, columns, 3, random);
  }

  @Override
  protected Targets targets(int rows, int columns, RandomStream random) {
    return LossSamples.labels(rows, columns, random);
  }

  @Override
  protected Matrix best(Targets targets, int columns) {
    double share = SMOOTHING / columns;
    return LossSamples.oneHot(
        (Targets.Labels) targets,
        (float) StrictMath.log(share),
        (float) StrictMath.log(1 - SMOOTHING + share));
  }

  @Override
  protected Matrix extremes(int rows, int columns) {
    return LossSamples.alternating(rows, columns, -1e4f, 1e4f);
  }

  @Test
  void handWorked() {
    Matrix gradient = Matrix.zeros(1, 4);
    double loss =
        new Objective(loss(Reduction.MEAN))
            .evaluate(Matrix.zeros(1, 4), new Targets.Labels(new int[] {2}, 4), gradient);
    assertThat(loss).isCloseTo(StrictMath.log(4), within(1e-7));
    assertThat(gradient.data())
        .containsExactly(new float[] {0.2f, 0.2f, -0.6f, 0.2f}, within(1e-7f));
  }

  @Test
  void largeLogitsCostNoDigits() {
    Matrix outputs = Matrix.of(new float[] {1e7f, 1e7f + 1});
    double loss =
        new Objective(loss(Reduction.MEAN))
            .evaluate(outputs, new Targets.Labels(new int[] {1}, 2), null);
    // ln(1 + 1/e) + 0.2 / 2.
    assertThat(loss).isCloseTo(StrictMath.log1p(StrictMath.exp(-1)) + 0.1, within(1e-7));
  }

  @Test
  void refusesToSmoothEverything() {
    assertThatThrownBy(() -> new SoftmaxCrossEntropy(Reduction.MEAN, 1))
        .isInstanceOf(ParamException.class)
        .hasMessage("labelSmoothing: got 1.0, expected a number in [0, 1)");
  }
}
