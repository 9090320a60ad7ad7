package dev.assay.losses;

import dev.assay.core.data.TargetShape;
import dev.assay.core.data.Targets;
import dev.assay.core.matrix.Matrix;
import dev.assay.core.spi.About;
import dev.assay.core.spi.Loss;
import dev.assay.core.spi.LossTally;
import dev.assay.core.spi.Param;
import dev.assay.core.spi.Params;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * What the label's score lacks to a margin of 1 over the best other score.
 *
 * <p>{@code l = max(0, 1 + max_{j != label} y[j] - y[label])}, one number a row; rows are joined by
 * {@code reduction}. Where the margin is missed, {@code dy} is 1 for the best other, the first of
 * equals, and -1 for the label; else 0. Predictions are the scores. This is scikit-learn's
 * hinge_loss for several classes. Keras's CategoricalHinge counts the best other score as at least
 * 0; PyTorch's MultiMarginLoss adds up what is missing over every other class instead of the best.
 */
@About(
    value = "What the label's score lacks to a margin of 1 over the best other score",
    formula = "l = max(0, 1 + max_{j != label} y[j] - y[label])",
    source = "Crammer and Singer, On the Algorithmic Implementation of Multiclass SVMs, 2001",
    checked = "PyTorch 1.13.0")
public record CategoricalHinge(
    @Param(value = "how rows are joined", byDefault = "mean") Reduction reduction) implements Loss {
  public CategoricalHinge {
    Params.check(CategoricalHinge.class, reduction);
  }

  @Override
  public Input input() {
    return Input.VALUES;
  }

  @Override
  public void check(int outputs, TargetShape targets) {
    Fit.oneOutputPerClass(outputs, targets);
    if (outputs < 2) {
      throw new IllegalArgumentException("needs at least 2 classes, got " + outputs);
    }
  }

  @Override
  public void rows(
      Matrix outputs,
      Targets targets,
      double[] losses,
      float[] scale,
      @Nullable Matrix dOutputs,
      LossTally tally) {
    Targets.Labels labels = (Targets.Labels) targets;
    int n = outputs.columns();
    for (int row = 0; row < outputs.rows(); row++) {
      int from = outputs.rowOffset(row);
      int label = labels.label(row);
      int other = bestOther(outputs.data(), from, n, label);
      double margin = 1 + (double) outputs.data()[from + other] - outputs.data()[from + label];
      losses[row] = Math.max(margin, 0);
      if (dOutputs != null) {
        int dFrom = dOutputs.rowOffset(row);
        Arrays.fill(dOutputs.data(), dFrom, dFrom + n, 0);
        if (!(margin <= 0)) {
          float slope = Double.isNaN(margin) ? Float.NaN : scale[row];
          dOutputs.data()[dFrom + other] = slope;
          dOutputs.data()[dFrom + label] = -slope;
        }
      }
    }
  }

  /** The first of the greatest others; one that is not a number counts as the greatest. */
  private static int bestOther(float[] y, int from, int n, int label) {
    int best = label == 0 ? 1 : 0;
    for (int j = best + 1; j < n; j++) {
      if (j != label && !(y[from + j] <= y[from + best]) && !Float.isNaN(y[from + best])) {
        best = j;
      }
    }
    return best;
  }
}
