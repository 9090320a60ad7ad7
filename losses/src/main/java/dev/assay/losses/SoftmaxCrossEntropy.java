package dev.assay.losses;

import dev.assay.core.data.TargetShape;
import dev.assay.core.data.Targets;
import dev.assay.core.kernel.FloatMath;
import dev.assay.core.kernel.Rows;
import dev.assay.core.matrix.Matrix;
import dev.assay.core.spi.About;
import dev.assay.core.spi.Loss;
import dev.assay.core.spi.LossTally;
import dev.assay.core.spi.Param;
import dev.assay.core.spi.Params;
import org.jspecify.annotations.Nullable;

/**
 * Cross-entropy of the softmax of logits.
 *
 * <p>{@code l = ln sum_j e^z[j] - z[label], dz = softmax(z) - onehot(label)}. Computed as {@code (m
 * - z[label]) + ln sum_j e^(z[j] - m)} with m the greatest logit, so that nothing overflows and the
 * size of the logits costs no digits. Finite for logits that are finite and whose differences are.
 * PyTorch's CrossEntropyLoss.
 */
@About(
    value = "Cross-entropy of the softmax of logits, one output for each class",
    formula = "l = ln sum_j e^z[j] - z[label]",
    source = "Bishop, Pattern Recognition and Machine Learning, 2006, eq. 4.108")
public record SoftmaxCrossEntropy(
    @Param(value = "how rows are joined", byDefault = "mean") Reduction reduction) implements Loss {
  public SoftmaxCrossEntropy {
    Params.check(SoftmaxCrossEntropy.class, reduction);
  }

  @Override
  public Input input() {
    return Input.LOGITS;
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
    float[] z = outputs.data();
    int n = outputs.columns();
    for (int row = 0; row < outputs.rows(); row++) {
      int from = outputs.rowOffset(row);
      int label = labels.label(row);
      float max = Rows.max(z, from, n);
      // The greatest probability is 1 / sum_j e^(z[j] - max), and can be had without a second sum.
      float greatest;
      if (dOutputs == null) {
        greatest = 1 / Rows.sumOfExponentials(z, from, n, max);
      } else {
        float[] dZ = dOutputs.data();
        int dFrom = dOutputs.rowOffset(row);
        Rows.softmax(z, from, dZ, dFrom, n);
        greatest = Rows.max(dZ, dFrom, n);
        dZ[dFrom + label] -= 1;
        multiply(dZ, dFrom, n, scale[row]);
      }
      losses[row] = (double) max - z[from + label] - FloatMath.log(greatest);
    }
  }

  private static void multiply(float[] x, int from, int n, float factor) {
    for (int j = from; j < from + n; j++) {
      x[j] *= factor;
    }
  }

  @Override
  public void predict(Matrix outputs, Matrix predictions) {
    for (int row = 0; row < outputs.rows(); row++) {
      Rows.softmax(
          outputs.data(),
          outputs.rowOffset(row),
          predictions.data(),
          predictions.rowOffset(row),
          outputs.columns());
    }
  }
}
