package dev.assay.losses;

import dev.assay.core.data.TargetShape;
import dev.assay.core.data.Targets;
import dev.assay.core.matrix.Matrix;
import dev.assay.core.spi.About;
import dev.assay.core.spi.Loss;
import dev.assay.core.spi.LossTally;
import dev.assay.core.spi.Param;
import dev.assay.core.spi.Params;
import org.jspecify.annotations.Nullable;

/**
 * Cross-entropy of probabilities, for two classes with one output or several independent targets in
 * [0, 1].
 *
 * <p>{@code l = -1/m sum_j t[j] ln q[j] + (1 - t[j]) ln(1 - q[j])} with q[j] = p[j] clipped to
 * [clip, 1 - clip]; {@code dp[j] = 1/m (q - t) / (q (1 - q))}, and 0 where clipped, because l does
 * not change there; every clipped element is counted. Keras clips in the same way; PyTorch's
 * BCELoss bounds the logarithms at -100 instead. Prefer sigmoid-cross-entropy.
 */
@About(
    value = "Cross-entropy of probabilities for two classes, clipped; prefer sigmoid-cross-entropy",
    formula = "l = -1/m sum_j t[j] ln q[j] + (1 - t[j]) ln(1 - q[j])",
    source = "Bishop, Pattern Recognition and Machine Learning, 2006, eq. 4.90")
public record BinaryCrossEntropy(
    @Param(value = "how rows are joined", byDefault = "mean") Reduction reduction,
    @Param(
            value = "distance from 0 and 1 at which probabilities are clipped",
            byDefault = "1e-7",
            range = "(0, 0.5)")
        double clip)
    implements Loss {
  public BinaryCrossEntropy {
    Params.check(BinaryCrossEntropy.class, reduction, clip);
  }

  @Override
  public Input input() {
    return Input.PROBABILITIES;
  }

  @Override
  public void check(int outputs, TargetShape targets) {
    Fit.binary(outputs, targets);
  }

  @Override
  public void checkTargets(Targets targets) {
    Fit.probabilities(targets);
  }

  @Override
  public void rows(
      Matrix outputs,
      Targets targets,
      double[] losses,
      float[] scale,
      @Nullable Matrix dOutputs,
      LossTally tally) {
    int m = outputs.columns();
    for (int row = 0; row < outputs.rows(); row++) {
      int from = outputs.rowOffset(row);
      double sum = 0;
      for (int j = 0; j < m; j++) {
        double p = outputs.data()[from + j];
        double q = Math.min(Math.max(p, clip), 1 - clip);
        double t = Fit.number(targets, row, j);
        sum -= t * StrictMath.log(q) + (1 - t) * StrictMath.log(1 - q);
        boolean clipped = p < clip || p > 1 - clip;
        if (clipped) {
          tally.addClipped(1);
        }
        if (dOutputs != null) {
          double slope = clipped ? 0 : scale[row] / (double) m * (q - t) / (q * (1 - q));
          dOutputs.data()[dOutputs.rowOffset(row) + j] = (float) slope;
        }
      }
      losses[row] = sum / m;
    }
  }
}
