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

class SoftmaxCrossEntropyTest extends LossContract {
  @Override
  protected Loss loss(Reduction reduction) {
    return new SoftmaxCrossEntropy(reduction, 0);
  }

  @Override
  protected double formula(double[] outputs, double[] target) {
    double sum = 0;
    for (double z : outputs) {
      sum += StrictMath.exp(z);
    }
    return StrictMath.log(sum) - outputs[(int) target[0]];
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
    return LossSamples.oneHot((Targets.Labels) targets, -40, 40);
  }

  @Override
  protected Matrix extremes(int rows, int columns) {
    return LossSamples.alternating(rows, columns, -1e4f, 1e4f);
  }

  @Test
  void equalLogitsCostTheLogarithmOfTheirNumber() {
    Matrix gradient = Matrix.zeros(1, 4);
    double loss =
        new Objective(loss(Reduction.MEAN))
            .evaluate(Matrix.zeros(1, 4), new Targets.Labels(new int[] {2}, 4), gradient);
    assertThat(loss).isCloseTo(StrictMath.log(4), within(1e-7));
    assertThat(gradient.data()).containsExactly(0.25f, 0.25f, -0.75f, 0.25f);
  }

  @Test
  void largeLogitsCostNoDigits() {
    Matrix outputs = Matrix.of(new float[] {10_000, 10_000});
    double loss =
        new Objective(loss(Reduction.MEAN))
            .evaluate(outputs, new Targets.Labels(new int[] {1}, 2), null);
    assertThat(loss).isCloseTo(StrictMath.log(2), within(1e-7));
  }

  @Test
  void infiniteLogitsAreNotHidden() {
    Matrix outputs = Matrix.of(new float[] {1, Float.POSITIVE_INFINITY});
    double loss =
        new Objective(loss(Reduction.MEAN))
            .evaluate(outputs, new Targets.Labels(new int[] {1}, 2), null);
    assertThat(loss).isNaN();
  }

  @Test
  void refusesWhatItCannotCompare() {
    assertThatThrownBy(() -> loss(Reduction.MEAN).check(3, TargetShape.classes(2)))
        .hasMessage("needs one output for each of 2 classes, got 3");
    assertThatThrownBy(() -> loss(Reduction.MEAN).check(3, TargetShape.values(3)))
        .hasMessage("needs class labels, the targets are 3 numbers a row");
  }
}
