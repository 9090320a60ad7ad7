package dev.assay.losses;

import dev.assay.core.data.Targets;
import dev.assay.core.matrix.Matrix;
import dev.assay.core.random.RandomStream;
import dev.assay.core.spi.Loss;
import dev.assay.core.spi.Loss.Reduction;
import dev.assay.testkit.LossContract;

/** Labels of two classes with one output. */
class SigmoidCrossEntropyOfTwoClassesTest extends LossContract {
  @Override
  protected Loss loss(Reduction reduction) {
    return new SigmoidCrossEntropy(reduction, 0);
  }

  @Override
  protected int[] columns() {
    return new int[] {1};
  }

  @Override
  protected double formula(double[] outputs, double[] target) {
    double towards = target[0] == 1 ? outputs[0] : -outputs[0];
    return StrictMath.log1p(StrictMath.exp(-towards));
  }

  @Override
  protected Matrix outputs(int rows, int columns, RandomStream random) {
    return LossSamples.normal(rows, columns, 3, random);
  }

  @Override
  protected Targets targets(int rows, int columns, RandomStream random) {
    return LossSamples.labels(rows, 2, random);
  }

  @Override
  protected Matrix best(Targets targets, int columns) {
    Matrix best = Matrix.zeros(targets.rows(), 1);
    for (int row = 0; row < best.rows(); row++) {
      best.set(row, 0, ((Targets.Labels) targets).label(row) == 1 ? 40 : -40);
    }
    return best;
  }

  @Override
  protected Matrix extremes(int rows, int columns) {
    return LossSamples.alternating(rows, columns, -1e4f, 1e4f);
  }
}
