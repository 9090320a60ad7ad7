package dev.assay.losses.metrics;

import dev.assay.core.data.TargetShape;
import dev.assay.core.data.Targets;
import dev.assay.core.matrix.Matrix;
import dev.assay.core.spi.About;
import dev.assay.core.spi.Metric;

/** Mean absolute difference over all rows and columns, in the targets' unit. */
@About(
    value = "Mean absolute difference, in the targets' unit",
    formula = "1/(n m) sum_ij |y[i,j] - t[i,j]|",
    checked = "scikit-learn 1.2.1")
public record Mae() implements Metric {
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
    Numbers.check("mae", outputs, targets);
  }

  @Override
  public Accumulator start(int outputs) {
    return new Sum();
  }

  private static final class Sum implements Accumulator {
    private double sum;
    private long count;

    @Override
    public void add(Matrix predictions, Targets targets) {
      Matrix t = ((Targets.Values) targets).matrix();
      for (int i = 0; i < predictions.size(); i++) {
        sum +=
            Math.abs(
                (double) predictions.data()[predictions.offset() + i] - t.data()[t.offset() + i]);
      }
      count += predictions.size();
    }

    @Override
    public double result() {
      return sum / count;
    }
  }
}
