package dev.assay.losses.metrics;

import dev.assay.core.data.TargetShape;
import dev.assay.core.data.Targets;
import dev.assay.core.matrix.Matrix;
import dev.assay.core.spi.About;
import dev.assay.core.spi.Metric;
import dev.assay.core.spi.Param;
import dev.assay.core.spi.Params;

/**
 * Share of rows whose predicted class is the label, in [0, 1].
 *
 * <p>With several outputs the predicted class is the greatest, the first of equals; with one output
 * it is class 1 from the threshold on, for logits or scores typically 0. A row with a NaN is wrong.
 */
@About(
    value = "Share of rows predicted right",
    formula = "1/n sum_i [argmax_j p[i,j] = label[i]]",
    checked = "scikit-learn 1.2.1")
public record Accuracy(
    @Param(
            value = "With a single output, where class 1 begins",
            byDefault = "0.5",
            range = "(-inf, inf)")
        double threshold,
    @Param(
            value =
                "What it looks at: predictions, such as probabilities, or the network's outputs before"
                    + " the loss turns them into predictions",
            byDefault = "predictions")
        Input input)
    implements Metric {
  public Accuracy {
    Params.check(Accuracy.class, threshold, input);
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
    Classes.check("accuracy", outputs, targets, threshold);
  }

  @Override
  public Accumulator start(int outputs) {
    return new Count((float) threshold);
  }

  private static final class Count implements Accumulator {
    private final float threshold;
    private long rows;
    private long right;

    Count(float threshold) {
      this.threshold = threshold;
    }

    @Override
    public void add(Matrix predictions, Targets targets) {
      Targets.Labels labels = (Targets.Labels) targets;
      for (int row = 0; row < predictions.rows(); row++) {
        if (Classes.predicted(predictions, row, threshold) == labels.label(row)) {
          right++;
        }
      }
      rows += predictions.rows();
    }

    @Override
    public double result() {
      return (double) right / rows;
    }
  }
}
