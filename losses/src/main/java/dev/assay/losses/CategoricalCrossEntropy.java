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
 * Cross-entropy of probabilities, one for each class.
 *
 * <p>{@code l = -sum_j t[j] ln q[j]} with q[j] = p[j] clipped to [clip, 1 - clip] and {@code t = (1
 * - s) onehot(label) + s/n} for label smoothing s and n classes; without smoothing {@code l = -ln
 * q[label]}. {@code dp[j] = -t[j]/q[j]}, and 0 where p[j] was clipped, because l does not change
 * there; every clipped p[j] with t[j] above 0 is counted. One number a row; rows are joined by
 * {@code reduction}. Keras clips (1e-7) and smooths in the same way but first divides p by its sum;
 * PyTorch's NLLLoss takes logarithms and neither clips nor smooths. Prefer softmax-cross-entropy,
 * whose gradient never vanishes on a wrong answer.
 */
@About(
    value = "Cross-entropy of probabilities, clipped; prefer softmax-cross-entropy on logits",
    formula =
        "l = -sum_j t[j] ln min(max(p[j], clip), 1 - clip),"
            + " t = (1 - labelSmoothing) onehot + labelSmoothing/n",
    source = "Bishop, Pattern Recognition and Machine Learning, 2006, eq. 4.108",
    checked = "PyTorch 1.13.0")
public record CategoricalCrossEntropy(
    @Param(value = "how rows are joined", byDefault = "mean") Reduction reduction,
    @Param(
            value = "distance from 0 and 1 at which probabilities are clipped",
            byDefault = "1e-7",
            range = "(0, 0.5)")
        double clip,
    @Param(
            value = "share of each row's target that is spread evenly over all classes",
            byDefault = "0",
            range = "[0, 1)")
        double labelSmoothing)
    implements Loss {
  public CategoricalCrossEntropy {
    Params.check(CategoricalCrossEntropy.class, reduction, clip, labelSmoothing);
  }

  @Override
  public Input input() {
    return Input.PROBABILITIES;
  }

  @Override
  public void check(int outputs, TargetShape targets) {
    Fit.oneOutputPerClass(outputs, targets);
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
    double even = labelSmoothing / n;
    for (int row = 0; row < outputs.rows(); row++) {
      if (dOutputs != null) {
        int from = dOutputs.rowOffset(row);
        Arrays.fill(dOutputs.data(), from, from + n, 0);
      }
      int label = labels.label(row);
      losses[row] = term(outputs, row, label, 1 - labelSmoothing + even, scale, dOutputs, tally);
      for (int j = 0; j < n && even > 0; j++) {
        if (j != label) {
          losses[row] += term(outputs, row, j, even, scale, dOutputs, tally);
        }
      }
    }
  }

  /** What one probability adds to the loss of its row. */
  private double term(
      Matrix outputs,
      int row,
      int j,
      double target,
      float[] scale,
      @Nullable Matrix dOutputs,
      LossTally tally) {
    double p = outputs.data()[outputs.rowOffset(row) + j];
    double q = Math.min(Math.max(p, clip), 1 - clip);
    boolean clipped = p < clip || p > 1 - clip;
    if (clipped) {
      tally.addClipped(1);
    }
    if (dOutputs != null) {
      dOutputs.data()[dOutputs.rowOffset(row) + j] =
          clipped ? 0 : (float) (-scale[row] * target / q);
    }
    return -target * StrictMath.log(q);
  }
}
