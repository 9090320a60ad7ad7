package dev.assay.losses;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.assay.core.data.Targets;
import dev.assay.core.matrix.Matrix;
import dev.assay.core.random.RandomStream;
import dev.assay.core.spi.Loss;
import dev.assay.core.spi.Loss.Reduction;
import org.junit.jupiter.api.Test;

class MeanAbsolutePercentageErrorTest extends NumberLossContract {
  @Override
  protected Loss loss(Reduction reduction) {
    return new MeanAbsolutePercentageError(reduction);
  }

  @Override
  protected double element(double output, double target) {
    return 100 * Math.abs((output - target) / target);
  }

  @Override
  protected Matrix outputs(int rows, int columns, RandomStream random) {
    return LossSamples.uniform(rows, columns, -3, 3, random);
  }

  @Override
  protected Targets targets(int rows, int columns, RandomStream random) {
    return new Targets.Values(LossSamples.uniform(rows, columns, 0.5, 3, random));
  }

  @Test
  void isInPercentOfTheTarget() {
    float[] gradient = new float[4];
    double[] losses = losses(new float[] {5, 3, -5, -2}, new float[] {4, 4, -4, -2}, gradient);
    assertThat(losses).containsExactly(25, 25, 25, 0);
    assertThat(gradient).containsExactly(25, -25, -25, 0);
  }

  @Test
  void refusesTargetsOfZero() {
    Targets targets = new Targets.Values(Matrix.of(new float[] {1}, new float[] {0}));
    assertThatThrownBy(() -> loss(Reduction.MEAN).checkTargets(targets))
        .hasMessage("got target 0.0, expected numbers other than 0");
  }
}
