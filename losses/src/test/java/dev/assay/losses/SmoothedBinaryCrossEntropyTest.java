package dev.assay.losses;

import dev.assay.core.data.Targets;
import dev.assay.core.matrix.Matrix;
import dev.assay.core.random.RandomStream;
import dev.assay.core.spi.Loss;
import dev.assay.core.spi.Loss.Reduction;

class SmoothedBinaryCrossEntropyTest extends NumberLossContract {
  @Override
  protected Loss loss(Reduction reduction) {
    return new BinaryCrossEntropy(reduction, 1e-7, 0.2);
  }

  @Override
  protected double element(double output, double target) {
    double smoothed = 0.8 * target + 0.1;
    return -smoothed * StrictMath.log(output) - (1 - smoothed) * StrictMath.log1p(-output);
  }

  @Override
  protected Matrix outputs(int rows, int columns, RandomStream random) {
    return LossSamples.uniform(rows, columns, 0.05, 0.95, random);
  }

  @Override
  protected Targets targets(int rows, int columns, RandomStream random) {
    return new Targets.Values(LossSamples.uniform(rows, columns, 0.05, 0.95, random));
  }

  @Override
  protected Matrix best(Targets targets, int columns) {
    Matrix best = super.best(targets, columns);
    for (int i = 0; i < best.size(); i++) {
      best.data()[i] = (float) (0.8 * best.data()[i] + 0.1);
    }
    return best;
  }

  @Override
  protected Matrix extremes(int rows, int columns) {
    return LossSamples.alternating(rows, columns, 0, 1);
  }
}
