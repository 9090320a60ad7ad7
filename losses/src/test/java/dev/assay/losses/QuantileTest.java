package dev.assay.losses;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.assay.core.data.Targets;
import dev.assay.core.matrix.Matrix;
import dev.assay.core.spi.Loss;
import dev.assay.core.spi.Loss.Reduction;
import dev.assay.core.spi.ParamException;
import dev.assay.core.train.Objective;
import org.junit.jupiter.api.Test;

class QuantileTest extends NumberLossContract {
  private static final double QUANTILE = 0.75;

  @Override
  protected Loss loss(Reduction reduction) {
    return new Quantile(reduction, QUANTILE);
  }

  @Override
  protected double element(double output, double target) {
    return target > output ? QUANTILE * (target - output) : (1 - QUANTILE) * (output - target);
  }

  @Test
  void tooLowCostsThreeTimesTooHighAtThreeQuarters() {
    float[] gradient = new float[3];
    double[] losses = losses(new float[] {-2, 2, 5}, new float[] {0, 0, 5}, gradient);
    assertThat(losses).containsExactly(1.5, 0.5, 0);
    assertThat(gradient).containsExactly(-0.75f, 0.25f, 0);
  }

  @Test
  void isLeastAtTheQuantile() {
    // Of four targets three lie at or below 3, and 3 is the cheapest answer to all.
    Targets targets = new Targets.Values(Matrix.over(new float[] {1, 2, 3, 9}, 4, 1));
    Objective objective = new Objective(loss(Reduction.MEAN));
    double[] costs = new double[11];
    for (int answer = 0; answer <= 10; answer++) {
      Matrix outputs = Matrix.zeros(4, 1);
      outputs.fill(answer);
      costs[answer] = objective.evaluate(outputs, targets, null);
    }
    assertThat(costs[3]).isEqualTo((0.25 * (2 + 1) + 0.75 * 6) / 4);
    for (double cost : costs) {
      assertThat(costs[3]).isLessThanOrEqualTo(cost);
    }
    assertThat(costs[3]).isLessThan(costs[2]);
  }

  @Test
  void refusesAQuantileOfOne() {
    assertThatThrownBy(() -> new Quantile(Reduction.MEAN, 1))
        .isInstanceOf(ParamException.class)
        .hasMessage("quantile: got 1.0, expected a number in (0, 1)");
  }
}
