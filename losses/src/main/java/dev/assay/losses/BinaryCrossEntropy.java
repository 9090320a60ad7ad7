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
 * <p>{@code l = -1/m sum_j u[j] ln q[j] + (1 - u[j]) ln(1 - q[j])} with q[j] = p[j] clipped to
 * [clip, 1 - clip] and {@code u = (1 - s) t + s/2} for label smoothing s: the mean over the m
 * outputs of a row; rows are joined by {@code reduction}. {@code dp[j] = 1/m (q - u) / (q (1 -
 * q))}, and 0 where clipped, because l does not change there; every clipped element is counted.
 * Keras clips and smooths in the same way; PyTorch's BCELoss bounds the logarithms at -100 instead,
 * does not smooth, and with sum does not divide by m. Prefer sigmoid-cross-entropy.
 */
@About(
    value = "Cross-entropy of probabilities for two classes, clipped; prefer sigmoid-cross-entropy",
    formula =
        "l = -1/m sum_j u[j] ln q[j] + (1 - u[j]) ln(1 - q[j]),"
            + " u = (1 - labelSmoothing) t + labelSmoothing/2",
    source = "Bishop, Pattern Recognition and Machine Learning, 2006, eq. 4.90",
    checked = "PyTorch 1.13.0")
public record BinaryCrossEntropy(
    @Param(value = "how rows are joined", byDefault = "mean") Reduction reduction,
    @Param(
            value = "distance from 0 and 1 at which probabilities are clipped",
            byDefault = "1e-7",
            range = "(0, 0.5)")
        double clip,
    @Param(
            value = "share of each target that is replaced by 1/2",
            byDefault = "0",
            range = "[0, 1)")
        double labelSmoothing)
    implements Loss {
  public BinaryCrossEntropy {
    Params.check(BinaryCrossEntropy.class, reduction, clip, labelSmoothing);
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
        double t = Fit.smoothed(targets, row, j, labelSmoothing);
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
