package dev.assay.losses.metrics;

import dev.assay.core.data.TargetShape;
import dev.assay.core.data.Targets;
import dev.assay.core.matrix.Matrix;
import dev.assay.core.spi.About;
import dev.assay.core.spi.Metric;
import dev.assay.core.spi.Param;
import dev.assay.core.spi.Params;

/**
 * Share of rows whose label is among the k greatest predictions, in [0, 1].
 *
 * <p>Among equal predictions the first goes first, so that k = 1 is accuracy; scikit-learn's
 * top_k_accuracy_score lets the last go first. Needs more than k outputs, for otherwise every row
 * is right. A row with a NaN is wrong.
 */
@About(
    value = "Share of rows whose label is among the k greatest predictions",
    formula = "1/n sum_i [n_j(p[i,j] before p[i,label[i]]) < k]",
    checked = "scikit-learn 1.2.1")
public record TopKAccuracy(
    @Param(
            value = "How many of the greatest predictions count",
            byDefault = "5",
            range = "[1, inf)")
        int k)
    implements Metric {
  public TopKAccuracy {
    Params.check(TopKAccuracy.class, k);
  }

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
    Classes.check("top-k-accuracy", outputs, targets);
    if (outputs <= k) {
      throw new IllegalArgumentException(
          "top-k-accuracy with k = %d needs more than %d outputs, got %d".formatted(k, k, outputs));
    }
  }

  @Override
  public Accumulator start(int outputs) {
    return new Count(k);
  }

  private static final class Count implements Accumulator {
    private final int k;
    private long rows;
    private long right;

    Count(int k) {
      this.k = k;
    }

    @Override
    public void add(Matrix predictions, Targets targets) {
      Targets.Labels labels = (Targets.Labels) targets;
      for (int row = 0; row < predictions.rows(); row++) {
        right += place(predictions, row, labels.label(row)) < k ? 1 : 0;
      }
      rows += predictions.rows();
    }

    /** How many predictions go before that of the label. */
    private static int place(Matrix p, int row, int label) {
      int from = p.rowOffset(row);
      float own = p.data()[from + label];
      int before = 0;
      for (int j = 0; j < p.columns(); j++) {
        float other = p.data()[from + j];
        if (Float.isNaN(other)) {
          return Integer.MAX_VALUE;
        }
        before += other > own || (other == own && j < label) ? 1 : 0;
      }
      return before;
    }

    @Override
    public double result() {
      return (double) right / rows;
    }
  }
}
