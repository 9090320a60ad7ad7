package dev.assay.losses;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.assay.core.data.Targets;
import dev.assay.core.matrix.Matrix;
import dev.assay.core.random.RandomStream;
import dev.assay.core.spi.Loss;
import dev.assay.core.spi.Loss.Reduction;
import org.junit.jupiter.api.Test;

class PoissonTest extends NumberLossContract {
  @Override
  protected Loss loss(Reduction reduction) {
    return new Poisson(reduction);
  }

  @Override
  protected double element(double output, double target) {
    return StrictMath.exp(output) - target * output;
  }

  @Override
  protected Matrix outputs(int rows, int columns, RandomStream random) {
    return LossSamples.uniform(rows, columns, -2, 2, random);
  }

  @Override
  protected Targets targets(int rows, int columns, RandomStream random) {
    return new Targets.Values(LossSamples.uniform(rows, columns, 0.1, 9, random));
  }

  @Override
  protected Matrix best(Targets targets, int columns) {
    Matrix best = super.best(targets, columns);
    for (int i = 0; i < best.size(); i++) {
      best.data()[i] = (float) StrictMath.log(best.data()[i]);
    }
    return best;
  }

  @Override
  protected Matrix extremes(int rows, int columns) {
    return LossSamples.alternating(rows, columns, -1e4f, 88);
  }

  @Test
  void handWorked() {
    float[] gradient = new float[2];
    assertThat(losses(new float[] {0, 0}, new float[] {3, 0}, gradient)).containsExactly(1, 1);
    assertThat(gradient).containsExactly(-2, 1);
  }

  @Test
  void predictsRates() {
    Matrix outputs = Matrix.of(new float[] {0, (float) StrictMath.log(5)});
    Matrix predictions = Matrix.zeros(1, 2);
    loss(Reduction.MEAN).predict(outputs, predictions);
    assertThat(predictions.data()[0]).isEqualTo(1);
    assertThat(predictions.data()[1]).isCloseTo(5, within(1e-6f));
  }

  @Test
  void refusesNegativeTargets() {
    Targets targets = new Targets.Values(Matrix.of(new float[] {-1}));
    assertThatThrownBy(() -> loss(Reduction.MEAN).checkTargets(targets))
        .hasMessage("got target -1.0, expected numbers >= 0");
  }
}
