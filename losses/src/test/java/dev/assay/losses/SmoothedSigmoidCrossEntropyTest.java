package dev.assay.losses;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.assay.core.data.Targets;
import dev.assay.core.matrix.Matrix;
import dev.assay.core.random.RandomStream;
import dev.assay.core.spi.Loss;
import dev.assay.core.spi.Loss.Reduction;
import dev.assay.core.train.Objective;
import org.junit.jupiter.api.Test;

class SmoothedSigmoidCrossEntropyTest extends NumberLossContract {
  private static final double SMOOTHING = 0.2;

  @Override
  protected Loss loss(Reduction reduction) {
    return new SigmoidCrossEntropy(reduction, SMOOTHING);
  }

  @Override
  protected double element(double output, double target) {
    double smoothed = 0.8 * target + 0.1;
    return StrictMath.log1p(StrictMath.exp(output)) - smoothed * output;
  }

  @Override
  protected Targets targets(int rows, int columns, RandomStream random) {
    return new Targets.Values(LossSamples.uniform(rows, columns, 0.05, 0.95, random));
  }

  @Override
  protected Matrix best(Targets targets, int columns) {
    Matrix best = super.best(targets, columns);
    for (int i = 0; i < best.size(); i++) {
      double t = 0.8 * best.data()[i] + 0.1;
      best.data()[i] = (float) StrictMath.log(t / (1 - t));
    }
    return best;
  }

  @Override
  protected Matrix extremes(int rows, int columns) {
    return LossSamples.alternating(rows, columns, -1e4f, 1e4f);
  }

  @Test
  void labelsAreSmoothedToo() {
    Matrix gradient = Matrix.zeros(2, 1);
    new Objective(loss(Reduction.SUM))
        .evaluate(Matrix.zeros(2, 1), new Targets.Labels(new int[] {0, 1}, 2), gradient);
    assertThat(gradient.data()).containsExactly(new float[] {0.4f, -0.4f}, within(1e-7f));
  }
}
