package dev.assay.losses.metrics;

import dev.assay.core.data.TargetShape;
import dev.assay.core.data.Targets;
import dev.assay.core.matrix.Matrix;
import dev.assay.core.spi.About;
import dev.assay.core.spi.Metric;

/**
 * Share of rows whose predicted class is the label, in [0, 1].
 *
 * <p>With several outputs the predicted class is the greatest, the first of equals; with one output
 * it is class 1 from 0.5 on. A row with a NaN is wrong.
 */
@About(value = "Share of rows predicted right", formula = "1/n sum_i [argmax_j p[i,j] = label[i]]")
public record Accuracy() implements Metric {
  @Override
  public Goal goal() {
    return Goal.MAXIMIZE;
  }

  @Override
  public double worst() {
    return 0;
  }

  @Override
  public void check(int outputs, TargetShape targets) {
    if (!targets.labels()) {
      throw new IllegalArgumentException("accuracy needs class labels, the targets are " + targets);
    }
    if (outputs != targets.classes() && !(outputs == 1 && targets.classes() == 2)) {
      throw new IllegalArgumentException(
          "accuracy needs one output for each of %d classes, got %d"
              .formatted(targets.classes(), outputs));
    }
  }

  @Override
  public Accumulator start(int outputs) {
    return new Count();
  }

  private static final class Count implements Accumulator {
    private long rows;
    private long right;

    @Override
    public void add(Matrix predictions, Targets targets) {
      Targets.Labels labels = (Targets.Labels) targets;
      for (int row = 0; row < predictions.rows(); row++) {
        if (predicted(predictions, row) == labels.label(row)) {
          right++;
        }
      }
      rows += predictions.rows();
    }

    private static int predicted(Matrix p, int row) {
      int from = p.rowOffset(row);
      if (p.columns() == 1) {
        float only = p.data()[from];
        return Float.isNaN(only) ? -1 : only >= 0.5f ? 1 : 0;
      }
      int best = 0;
      for (int j = 0; j < p.columns(); j++) {
        if (Float.isNaN(p.data()[from + j])) {
          return -1;
        }
        if (p.data()[from + j] > p.data()[from + best]) {
          best = j;
        }
      }
      return best;
    }

    @Override
    public double result() {
      return (double) right / rows;
    }
  }
}
