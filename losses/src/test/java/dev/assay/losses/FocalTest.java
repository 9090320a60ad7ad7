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
import dev.assay.core.spi.ParamException;
import dev.assay.core.train.Objective;
import dev.assay.testkit.LossContract;
import org.junit.jupiter.api.Test;

class FocalTest extends LossContract {
  private static final double GAMMA = 1.5;

  @Override
  protected Loss loss(Reduction reduction) {
    return new Focal(reduction, GAMMA);
  }

  @Override
  protected double formula(double[] outputs, double[] target) {
    double sum = 0;
    for (double z : outputs) {
      sum += StrictMath.exp(z);
    }
    double p = StrictMath.exp(outputs[(int) target[0]]) / sum;
    return -StrictMath.pow(1 - p, GAMMA) * StrictMath.log(p);
  }

  @Override
  protected Matrix outputs(int rows, int columns, RandomStream random) {
    return LossSamples.normal(rows, columns, 2, random);
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
  void handWorked() {
    // p = 1/2: (1/2)^2 ln 2, and dz = (onehot - p) (2 (1/2) (1/2) ln(1/2) - 1/4).
    double slope = 0.5 * StrictMath.log(0.5) - 0.25;
    for (int outputs : new int[] {1, 2}) {
      Matrix gradient = Matrix.zeros(1, outputs);
      double loss =
          new Objective(new Focal(Reduction.MEAN, 2))
              .evaluate(Matrix.zeros(1, outputs), new Targets.Labels(new int[] {1}, 2), gradient);
      assertThat(loss).isCloseTo(StrictMath.log(2) / 4, within(1e-7));
      assertThat(gradient.get(0, outputs - 1)).isCloseTo((float) (0.5 * slope), within(1e-7f));
      assertThat(gradient.get(0, 0))
          .isCloseTo((float) ((outputs == 1 ? 0.5 : -0.5) * slope), within(1e-7f));
    }
  }

  @Test
  void withoutGammaItIsCrossEntropy() {
    Matrix outputs = Matrix.of(new float[] {0.3f, -2, 1}, new float[] {90, 0, -90});
    Targets labels = new Targets.Labels(new int[] {2, 0}, 3);
    Matrix expected = Matrix.zeros(2, 3);
    Matrix gradient = Matrix.zeros(2, 3);
    double loss =
        new Objective(new SoftmaxCrossEntropy(Reduction.SUM, 0))
            .evaluate(outputs, labels, expected);
    assertThat(new Objective(new Focal(Reduction.SUM, 0)).evaluate(outputs, labels, gradient))
        .isCloseTo(loss, within(1e-15));
    assertThat(gradient.data()).containsExactly(expected.data(), within(1e-7f));
  }

  @Test
  void rowsThatAreSureKeepAFiniteGradientForEveryGamma() {
    for (double gamma : new double[] {0, 0.25, 1, 5}) {
      Matrix gradient = Matrix.zeros(1, 2);
      new Objective(new Focal(Reduction.MEAN, gamma))
          .evaluate(
              Matrix.of(new float[] {200, -200}), new Targets.Labels(new int[] {0}, 2), gradient);
      for (float slope : gradient.data()) {
        assertThat(Math.abs(slope)).isEqualTo(0);
      }
    }
  }

  @Test
  void refusesWhatItCannotCompare() {
    Loss loss = loss(Reduction.MEAN);
    loss.check(1, TargetShape.classes(2));
    assertThatThrownBy(() -> loss.check(1, TargetShape.classes(3)))
        .hasMessage("needs 2 classes with 1 output, got 3 classes with 1 output");
    assertThatThrownBy(() -> loss.check(1, TargetShape.values(1)))
        .hasMessage("needs class labels, the targets are 1 number a row");
    assertThatThrownBy(() -> new Focal(Reduction.MEAN, -1)).isInstanceOf(ParamException.class);
  }
}
