package dev.assay.core.train;

import static org.assertj.core.api.Assertions.assertThat;

import dev.assay.core.Allocations;
import dev.assay.core.data.TargetShape;
import dev.assay.core.data.Targets;
import dev.assay.core.matrix.Matrix;
import dev.assay.core.spi.Loss;
import dev.assay.core.spi.LossTally;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ObjectiveTest {
  /** Costs each row its only output, and counts every row as clipped. */
  private record Cost(Reduction reduction) implements Loss {
    @Override
    public Input input() {
      return Input.VALUES;
    }

    @Override
    public void check(int outputs, TargetShape targets) {}

    @Override
    public void rows(
        Matrix outputs,
        Targets targets,
        double[] losses,
        float[] scale,
        @Nullable Matrix dOutputs,
        LossTally tally) {
      for (int row = 0; row < outputs.rows(); row++) {
        losses[row] = outputs.get(row, 0);
        if (dOutputs != null) {
          dOutputs.set(row, 0, scale[row]);
        }
      }
      tally.addClipped(outputs.rows());
    }

    @Override
    public void predict(Matrix outputs, Matrix predictions) {
      predictions.copyFrom(outputs);
    }
  }

  private static Matrix column(float... values) {
    return Matrix.over(values, values.length, 1);
  }

  private static double evaluate(Objective objective, Matrix outputs, @Nullable Matrix gradient) {
    return objective.evaluate(outputs, new Targets.Values(outputs), gradient);
  }

  @Test
  void meanDividesByTheRowsOfThisBatch() {
    Objective objective = new Objective(new Cost(Loss.Reduction.MEAN));
    Matrix gradient = Matrix.zeros(4, 1);
    assertThat(evaluate(objective, column(1, 2, 3, 6), gradient)).isEqualTo(3);
    assertThat(objective.total()).isEqualTo(12);
    assertThat(gradient.data()).containsOnly(0.25f);
    Matrix last = Matrix.zeros(2, 1);
    assertThat(evaluate(objective, column(1, 2), last)).isEqualTo(1.5);
    assertThat(last.data()).containsOnly(0.5f);
    assertThat(evaluate(objective, column(1, 2, 3, 6), gradient)).isEqualTo(3);
    assertThat(gradient.data()).containsOnly(0.25f);
    assertThat(evaluate(objective, column(1, 2, 3, 6, 8), null)).isEqualTo(4);
  }

  @Test
  void sumLeavesTheGradientOfEachRow() {
    Objective objective = new Objective(new Cost(Loss.Reduction.SUM));
    Matrix gradient = Matrix.zeros(3, 1);
    assertThat(evaluate(objective, column(1, 2, 3), gradient)).isEqualTo(6);
    assertThat(objective.total()).isEqualTo(6);
    assertThat(gradient.data()).containsOnly(1);
  }

  private static double weighted(
      Loss.Reduction reduction, Matrix outputs, Matrix weights, Matrix gradient) {
    Targets targets = new Targets.Values(outputs);
    return new Objective(new Cost(reduction)).evaluate(outputs, targets, weights, gradient);
  }

  @Test
  void weightedMeanDividesByTheSumOfWeights() {
    Matrix gradient = Matrix.zeros(3, 1);
    Matrix costs = column(1, 2, 6);
    Matrix weights = column(1, 0.5f, 2.5f);
    // (1 + 1 + 15) / 4.
    assertThat(weighted(Loss.Reduction.MEAN, costs, weights, gradient)).isEqualTo(4.25);
    assertThat(gradient.data()).containsExactly(0.25f, 0.125f, 0.625f);
    assertThat(weighted(Loss.Reduction.SUM, costs, weights, gradient)).isEqualTo(17);
    assertThat(gradient.data()).containsExactly(1, 0.5f, 2.5f);
  }

  @Test
  void wholeWeightsCountRowsSoManyTimes() {
    Matrix once = Matrix.zeros(2, 1);
    Matrix often = Matrix.zeros(5, 1);
    double mean = weighted(Loss.Reduction.MEAN, column(3, 8), column(3, 2), once);
    Objective plain = new Objective(new Cost(Loss.Reduction.MEAN));
    assertThat(mean).isEqualTo(evaluate(plain, column(3, 3, 3, 8, 8), often));
    assertThat(once.get(0, 0)).isEqualTo(3 * often.get(0, 0));
  }

  @Test
  void weightsOfOneChangeNoBit() {
    float[] ones = new float[7];
    Arrays.fill(ones, 1);
    Matrix costs = column(0.1f, 0.2f, 0.3f, 1e3f, 1e-3f, 7, 0.7f);
    Matrix with = Matrix.zeros(7, 1);
    Matrix without = Matrix.zeros(7, 1);
    Objective plain = new Objective(new Cost(Loss.Reduction.MEAN));
    assertThat(weighted(Loss.Reduction.MEAN, costs, column(ones), with))
        .isEqualTo(evaluate(plain, costs, without));
    assertThat(with.data()).containsExactly(without.data());
  }

  @Test
  void aBatchWithoutWeightMovesNothing() {
    Matrix gradient = Matrix.zeros(2, 1);
    assertThat(weighted(Loss.Reduction.MEAN, column(3, 8), column(0, 0), gradient)).isZero();
    assertThat(gradient.data()).containsOnly(0);
  }

  @Test
  void weightsOfOneBatchDoNotReachTheNext() {
    Objective objective = new Objective(new Cost(Loss.Reduction.MEAN));
    Matrix costs = column(2, 4);
    Matrix gradient = Matrix.zeros(2, 1);
    evaluate(objective, costs, gradient);
    objective.evaluate(costs, new Targets.Values(costs), column(3, 1), gradient);
    assertThat(evaluate(objective, costs, gradient)).isEqualTo(3);
    assertThat(gradient.data()).containsOnly(0.5f);
  }

  @Test
  void totalsFollowTheSixteenLanes() {
    float[] costs = new float[40];
    for (int i = 0; i < costs.length; i++) {
      costs[i] = i == 0 ? 1e20f : i == 16 ? -1e20f : 1;
    }
    // In plain order the large pair would swallow the fifteen ones between its ends.
    assertThat(evaluate(new Objective(new Cost(Loss.Reduction.SUM)), column(costs), null))
        .isEqualTo(38);
  }

  @Test
  void clippedValuesAreCountedUntilReset() {
    Objective objective = new Objective(new Cost(Loss.Reduction.MEAN));
    evaluate(objective, column(1, 2), null);
    evaluate(objective, column(1, 2, 3), null);
    assertThat(objective.tally().clipped()).isEqualTo(5);
    objective.tally().reset();
    assertThat(objective.tally().clipped()).isZero();
  }

  @Test
  void aLastBatchOfAnotherSizeAllocatesNothing() {
    Objective objective = new Objective(new Cost(Loss.Reduction.MEAN));
    Matrix full = Matrix.zeros(32, 1);
    Matrix last = Matrix.zeros(5, 1);
    Targets fullTargets = new Targets.Values(full);
    Targets lastTargets = new Targets.Values(last);
    Allocations.assertNone(() -> {
      objective.evaluate(full, fullTargets, null);
      objective.evaluate(full, fullTargets, full, null);
      objective.evaluate(last, lastTargets, null);
    });
  }
}
