package dev.assay.testkit.check;

import dev.assay.core.data.Targets;
import dev.assay.core.matrix.Matrix;
import dev.assay.core.spi.Loss;
import dev.assay.core.spi.LossTally;
import java.util.Arrays;

/** Calls a loss on a batch; results hold NaN at first. */
final class LossTrial {
  private final Loss loss;

  LossTrial(Loss loss) {
    this.loss = loss;
  }

  double[] losses(Matrix outputs, Targets targets) {
    return losses(outputs, targets, new LossTally());
  }

  double[] losses(Matrix outputs, Targets targets, LossTally tally) {
    double[] losses = new double[outputs.rows()];
    Arrays.fill(losses, Double.NaN);
    loss.rows(outputs, targets, losses, ones(losses.length), null, tally);
    return losses;
  }

  Matrix gradient(Matrix outputs, Targets targets, float[] scale) {
    Matrix gradient = LayerPass.poisoned(outputs.rows(), outputs.columns());
    loss.rows(outputs, targets, new double[outputs.rows()], scale, gradient, new LossTally());
    return gradient;
  }

  Matrix predictions(Matrix outputs) {
    Matrix predictions = LayerPass.poisoned(outputs.rows(), outputs.columns());
    loss.predict(outputs, predictions);
    return predictions;
  }

  static float[] ones(int n) {
    float[] ones = new float[n];
    Arrays.fill(ones, 1);
    return ones;
  }

  static double[] row(Matrix m, int row) {
    double[] result = new double[m.columns()];
    Arrays.setAll(result, j -> m.get(row, j));
    return result;
  }

  static double[] target(Targets targets, int row) {
    return switch (targets) {
      case Targets.Labels labels -> new double[] {labels.label(row)};
      case Targets.Values values -> row(values.matrix(), row);
    };
  }

  /** Every row as often as asked for, one copy of the batch after the other. */
  static Matrix repeated(Matrix m, int times) {
    Matrix result = Matrix.zeros(times * m.rows(), m.columns());
    for (int i = 0; i < result.rows(); i++) {
      result.rows(i, 1).copyFrom(m.rows(i % m.rows(), 1));
    }
    return result;
  }

  static Targets repeated(Targets targets, int times) {
    int[] order = new int[times * targets.rows()];
    Arrays.setAll(order, i -> i % targets.rows());
    Targets result = targets.allocate(order.length);
    targets.gather(order, 0, order.length, result);
    return result;
  }
}
