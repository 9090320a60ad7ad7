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
 * <p>{@code l = -ln q, q = min(max(p[label], clip), 1 - clip), dp[label] = -1/q}, and 0 where q was
 * clipped, because l does not change there; every clipped row is counted. Keras clips in the same
 * way (1e-7) but first divides p by its sum; PyTorch's NLLLoss takes logarithms and does not clip.
 * Prefer softmax-cross-entropy, whose gradient never vanishes on a wrong answer.
 */
@About(
    value = "Cross-entropy of probabilities, clipped; prefer softmax-cross-entropy on logits",
    formula = "l = -ln min(max(p[label], clip), 1 - clip)",
    source = "Bishop, Pattern Recognition and Machine Learning, 2006, eq. 4.108")
public record CategoricalCrossEntropy(
    @Param(value = "how rows are joined", byDefault = "mean") Reduction reduction,
    @Param(
            value = "distance from 0 and 1 at which probabilities are clipped",
            byDefault = "1e-7",
            range = "(0, 0.5)")
        double clip)
    implements Loss {
  public CategoricalCrossEntropy {
    Params.check(CategoricalCrossEntropy.class, reduction, clip);
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
    for (int row = 0; row < outputs.rows(); row++) {
      int label = labels.label(row);
      double p = outputs.data()[outputs.rowOffset(row) + label];
      double q = Math.min(Math.max(p, clip), 1 - clip);
      losses[row] = -StrictMath.log(q);
      boolean clipped = p < clip || p > 1 - clip;
      if (clipped) {
        tally.addClipped(1);
      }
      if (dOutputs != null) {
        int from = dOutputs.rowOffset(row);
        Arrays.fill(dOutputs.data(), from, from + n, 0);
        dOutputs.data()[from + label] = clipped ? 0 : (float) (-scale[row] / q);
      }
    }
  }
}
