package dev.assay.losses.metrics;

import dev.assay.core.data.TargetShape;
import dev.assay.core.data.Targets;
import dev.assay.core.matrix.Matrix;
import dev.assay.core.spi.About;
import dev.assay.core.spi.Metric;

/**
 * Share of the targets' variance that the predictions explain: 1 is perfect, 0 as good as the mean.
 *
 * <p>{@code R2 = 1 - sum (y - t)^2 / sum (t - mean t)^2} for each column, then the plain mean over
 * columns. NaN when a target column is constant (scikit-learn gives 0 or 1 there). Sums of t are
 * updated by Welford's method, one chain in row order.
 */
@About(
    value = "Share of the targets' variance explained, averaged over columns",
    formula = "1 - sum (y - t)^2 / sum (t - mean t)^2",
    source = "Draper and Smith, Applied Regression Analysis, 1998, ch. 1",
    checked = "scikit-learn 1.2.1")
public record R2() implements Metric {
  @Override
  public Goal goal() {
    return Goal.MAXIMIZE;
  }

  @Override
  public double worst() {
    return Double.NEGATIVE_INFINITY;
  }

  @Override
  public void check(int outputs, TargetShape targets) {
    Numbers.check("r2", outputs, targets);
  }

  @Override
  public Accumulator start(int outputs) {
    return new Moments(outputs);
  }

  private static final class Moments implements Accumulator {
    private final double[] error;
    private final double[] mean;
    private final double[] spread;
    private long rows;

    Moments(int columns) {
      error = new double[columns];
      mean = new double[columns];
      spread = new double[columns];
    }

    @Override
    public void add(Matrix predictions, Targets targets) {
      Matrix t = ((Targets.Values) targets).matrix();
      for (int row = 0; row < predictions.rows(); row++) {
        rows++;
        for (int j = 0; j < error.length; j++) {
          double target = t.data()[t.rowOffset(row) + j];
          double difference = predictions.data()[predictions.rowOffset(row) + j] - target;
          error[j] = Math.fma(difference, difference, error[j]);
          double before = target - mean[j];
          mean[j] += before / rows;
          spread[j] = Math.fma(before, target - mean[j], spread[j]);
        }
      }
    }

    @Override
    public double result() {
      double sum = 0;
      for (int j = 0; j < error.length; j++) {
        sum += spread[j] == 0 ? Double.NaN : 1 - error[j] / spread[j];
      }
      return sum / error.length;
    }
  }
}
