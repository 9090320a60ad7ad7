package dev.assay.losses.metrics;

import dev.assay.core.data.TargetShape;
import dev.assay.core.data.Targets;
import dev.assay.core.matrix.Matrix;
import dev.assay.core.spi.About;
import dev.assay.core.spi.Metric;

/** Root of the mean squared difference over all rows and columns, in the targets' unit. */
@About(
    value = "Root of the mean squared difference, in the targets' unit",
    formula = "sqrt(1/(n m) sum_ij (y[i,j] - t[i,j])^2)",
    checked = "scikit-learn 1.2.1")
public record Rmse() implements Metric {
  @Override
  public Goal goal() {
    return Goal.MINIMIZE;
  }

  @Override
  public double worst() {
    return Double.POSITIVE_INFINITY;
  }

  @Override
  public void check(int outputs, TargetShape targets) {
    Numbers.check("rmse", outputs, targets);
  }

  @Override
  public Accumulator start(int outputs) {
    return new SquaredError();
  }

  private static final class SquaredError implements Accumulator {
    private double sum;
    private long count;

    @Override
    public void add(Matrix predictions, Targets targets) {
      Matrix t = ((Targets.Values) targets).matrix();
      for (int i = 0; i < predictions.size(); i++) {
        double difference =
            (double) predictions.data()[predictions.offset() + i] - t.data()[t.offset() + i];
        sum = Math.fma(difference, difference, sum);
      }
      count += predictions.size();
    }

    @Override
    public double result() {
      return Math.sqrt(sum / count);
    }
  }
}
