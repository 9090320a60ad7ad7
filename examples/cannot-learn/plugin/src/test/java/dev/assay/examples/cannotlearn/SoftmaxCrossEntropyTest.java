package dev.assay.examples.cannotlearn;

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
import dev.assay.testkit.check.Check;
import dev.assay.testkit.check.CheckResult;
import dev.assay.testkit.check.LossChecks;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Without clipping every promise holds; the last tests show what clipping does. */
class SoftmaxCrossEntropyTest extends LossContract {
  private static final double CLIP = 500;

  @Override
  protected Loss loss(Reduction reduction) {
    return new SoftmaxCrossEntropy(reduction, Double.POSITIVE_INFINITY);
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
    Matrix outputs = Matrix.zeros(rows, columns);
    for (int i = 0; i < outputs.size(); i++) {
      outputs.data()[i] = (float) (3 * random.gaussian(0, i));
    }
    return outputs;
  }

  @Override
  protected Targets targets(int rows, int columns, RandomStream random) {
    int[] labels = new int[rows];
    Arrays.setAll(labels, i -> random.below(columns, 0, i));
    return new Targets.Labels(labels, columns);
  }

  @Override
  protected Matrix best(Targets targets, int columns) {
    Matrix best = Matrix.zeros(targets.rows(), columns);
    for (int row = 0; row < targets.rows(); row++) {
      best.set(row, ((Targets.Labels) targets).label(row), 80);
    }
    return best;
  }

  @Override
  protected Matrix extremes(int rows, int columns) {
    Matrix extremes = Matrix.zeros(rows, columns);
    for (int i = 0; i < extremes.size(); i++) {
      extremes.data()[i] = i % 3 == 0 ? 1e30f : -1e30f;
    }
    return extremes;
  }

  @Test
  void theChecksFindTheGradientWhereLogitsAreClippedAndNothingElse() {
    LossChecks checks = new LossChecks(new SoftmaxCrossEntropy(Reduction.MEAN, CLIP));
    List<CheckResult> broken =
        checks.all().stream().map(Check::run).filter(CheckResult::broken).toList();
    assertThat(broken).extracting(CheckResult::check).containsExactly("clipping");
    assertThat(broken.getFirst().message())
        .contains("it is clipped, so its gradient is 0; given is -1");
  }

  @Test
  void handWorked() {
    // p = (3/4, 1/4), because e^(ln 3) = 3 e^0.
    Matrix gradient = Matrix.zeros(1, 2);
    double loss = evaluate(CLIP, gradient, (float) StrictMath.log(3), 0);
    assertThat(loss).isCloseTo(StrictMath.log(4), within(1e-7));
    assertThat(gradient.get(0, 0)).isCloseTo(0.75f, within(1e-7f));
    assertThat(gradient.get(0, 1)).isCloseTo(-0.75f, within(1e-7f));
  }

  @Test
  void clippingHidesThatLogitsGrow() {
    assertThat(evaluate(CLIP, null, 600, -600)).isEqualTo(1000);
    assertThat(evaluate(CLIP, null, Float.POSITIVE_INFINITY, -600)).isEqualTo(1000);
    assertThat(evaluate(Double.POSITIVE_INFINITY, null, 600, -600)).isEqualTo(1200);
    assertThat(evaluate(Double.POSITIVE_INFINITY, null, Float.POSITIVE_INFINITY, -600)).isNaN();
  }

  @Test
  void theGradientOfAClippedLogitIsNotTheSlope() {
    double slope = evaluate(CLIP, null, 601, -600) - evaluate(CLIP, null, 600, -600);
    Matrix gradient = Matrix.zeros(1, 2);
    evaluate(CLIP, gradient, 600, -600);
    assertThat(slope).isZero();
    assertThat(gradient.data()).containsExactly(1, -1);
  }

  @Test
  void countsClippedLogits() {
    Objective objective = new Objective(new SoftmaxCrossEntropy(Reduction.SUM, CLIP));
    Matrix outputs = Matrix.of(new float[] {500, -501}, new float[] {700, -700});
    objective.evaluate(outputs, new Targets.Labels(new int[] {0, 1}, 2), null);
    assertThat(objective.tally().clipped()).isEqualTo(3);
  }

  @Test
  void refusesWhatItCannotCompare() {
    assertThatThrownBy(() -> loss(Reduction.MEAN).check(3, TargetShape.classes(2)))
        .hasMessage("needs one output for each of 2 classes, got 3");
    assertThatThrownBy(() -> loss(Reduction.MEAN).check(3, TargetShape.values(3)))
        .hasMessage("needs class labels, the targets are 3 numbers a row");
  }

  /** The loss of one row of two logits with label 1. */
  private static double evaluate(double clip, Matrix gradient, float first, float second) {
    Objective objective = new Objective(new SoftmaxCrossEntropy(Reduction.MEAN, clip));
    Matrix outputs = Matrix.of(new float[] {first, second});
    return objective.evaluate(outputs, new Targets.Labels(new int[] {1}, 2), gradient);
  }
}
