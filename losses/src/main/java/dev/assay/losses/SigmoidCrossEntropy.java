package dev.assay.losses;

import dev.assay.core.data.TargetShape;
import dev.assay.core.data.Targets;
import dev.assay.core.kernel.Elementwise;
import dev.assay.core.kernel.FloatMath;
import dev.assay.core.matrix.Matrix;
import dev.assay.core.spi.About;
import dev.assay.core.spi.Loss;
import dev.assay.core.spi.LossTally;
import dev.assay.core.spi.Param;
import dev.assay.core.spi.Params;
import org.jspecify.annotations.Nullable;

/**
 * Cross-entropy of the sigmoid of logits, for two classes with one output or several independent
 * targets in [0, 1].
 *
 * <p>{@code l = 1/m sum_j softplus(z[j]) - u[j] z[j], dz[j] = 1/m (sigmoid(z[j]) - u[j])} with
 * {@code u = (1 - s) t + s/2} for label smoothing s: the mean over the m outputs of a row; rows are
 * joined by {@code reduction}. softplus(-|z|) is what is computed, so that nothing overflows.
 * PyTorch's BCEWithLogitsLoss, which has no smoothing; that is Keras's BinaryCrossentropy's. With
 * sum, PyTorch does not divide by m.
 */
@About(
    value = "Cross-entropy of the sigmoid of logits, for two classes or targets in [0, 1]",
    formula =
        "l = 1/m sum_j softplus(z[j]) - u[j] z[j], u = (1 - labelSmoothing) t + labelSmoothing/2",
    source = "Bishop, Pattern Recognition and Machine Learning, 2006, eq. 4.90",
    checked = "PyTorch 1.13.0")
public record SigmoidCrossEntropy(
    @Param(value = "how rows are joined", byDefault = "mean") Reduction reduction,
    @Param(
            value = "share of each target that is replaced by 1/2",
            byDefault = "0",
            range = "[0, 1)")
        double labelSmoothing)
    implements Loss {
  public SigmoidCrossEntropy {
    Params.check(SigmoidCrossEntropy.class, reduction, labelSmoothing);
  }

  @Override
  public Input input() {
    return Input.LOGITS;
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
    if (dOutputs != null) {
      predict(outputs, dOutputs);
    }
    for (int row = 0; row < outputs.rows(); row++) {
      int from = outputs.rowOffset(row);
      float slope = scale[row] / m;
      double sum = 0;
      for (int j = 0; j < m; j++) {
        float z = outputs.data()[from + j];
        float t = Fit.smoothed(targets, row, j, labelSmoothing);
        sum += Math.max(z, 0) - (double) t * z + FloatMath.softplus(-Math.abs(z));
        if (dOutputs != null) {
          int at = dOutputs.rowOffset(row) + j;
          dOutputs.data()[at] = slope * (dOutputs.data()[at] - t);
        }
      }
      losses[row] = sum / m;
    }
  }

  @Override
  public void predict(Matrix outputs, Matrix predictions) {
    Elementwise.sigmoid(
        outputs.data(), outputs.offset(), predictions.data(), predictions.offset(), outputs.size());
  }
}
