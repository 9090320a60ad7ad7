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
import org.junit.jupiter.api.Test;

class MeanSquaredLogErrorTest extends NumberLossContract {
  @Override
  protected Loss loss(Reduction reduction) {
    return new MeanSquaredLogError(reduction);
  }

  @Override
  protected double element(double output, double target) {
    double difference = StrictMath.log(1 + output) - StrictMath.log(1 + target);
    return difference * difference;
  }

  @Override
  protected Matrix outputs(int rows, int columns, RandomStream random) {
    return LossSamples.uniform(rows, columns, 0.1, 9, random);
  }

  @Override
  protected Targets targets(int rows, int columns, RandomStream random) {
    return new Targets.Values(LossSamples.uniform(rows, columns, 0, 9, random));
  }

  @Test
  void handWorked() {
    float e = (float) Math.E;
    float[] gradient = new float[2];
    double[] losses = losses(new float[] {e - 1, 0}, new float[] {0, e * e - 1}, gradient);
    assertThat(losses[0]).isCloseTo(1, within(1e-6));
    assertThat(losses[1]).isCloseTo(4, within(1e-6));
    assertThat(gradient[0]).isCloseTo(2 / e, within(1e-6f));
    assertThat(gradient[1]).isCloseTo(-4, within(1e-6f));
  }

  @Test
  void negativeOutputsCountAsZeroHaveNoGradientAndAreCounted() {
    Objective objective = new Objective(loss(Reduction.SUM));
    Matrix gradient = Matrix.zeros(3, 1);
    Targets targets = new Targets.Values(Matrix.over(new float[] {1, 1, 1}, 3, 1));
    double sum = objective.evaluate(Matrix.over(new float[] {-2, 0, 1}, 3, 1), targets, gradient);
    double each = StrictMath.log(2) * StrictMath.log(2);
    assertThat(sum).isCloseTo(2 * each, within(1e-15));
    assertThat(gradient.data()[0]).isZero();
    assertThat(gradient.data()[1]).isCloseTo((float) (-2 * StrictMath.log(2)), within(1e-6f));
    assertThat(objective.tally().clipped()).isEqualTo(1);
  }

  @Test
  void refusesNegativeTargets() {
    Targets targets = new Targets.Values(Matrix.of(new float[] {0, 1}, new float[] {1, -1}));
    assertThatThrownBy(() -> loss(Reduction.MEAN).checkTargets(targets))
        .hasMessage("got target -1.0 in target column 1, expected numbers >= 0");
  }
}
