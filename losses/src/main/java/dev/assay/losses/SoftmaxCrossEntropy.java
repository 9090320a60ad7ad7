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
 * <p>{@code l = ln sum_j e^z[j] - sum_j t[j] z[j], dz = softmax(z) - t} with {@code t = (1 - s)
 * onehot(label) + s/n} for label smoothing s and n classes; without smoothing {@code l = ln sum_j
 * e^z[j] - z[label]}. One number a row; rows are joined by {@code reduction}. Computed from the
 * greatest logit m as {@code (m - z[label]) + s (z[label] - mean z) + ln sum_j e^(z[j] - m)}, so
 * that nothing overflows and the size of the logits costs no digits. Finite for logits that are
 * finite and whose differences are. PyTorch's CrossEntropyLoss.
 */
@About(
    value = "Cross-entropy of the softmax of logits, one output for each class",
    formula =
        "l = ln sum_j e^z[j] - sum_j t[j] z[j],"
            + " t = (1 - labelSmoothing) onehot + labelSmoothing/n",
    source = "Bishop, Pattern Recognition and Machine Learning, 2006, eq. 4.108",
    checked = "PyTorch 1.13.0")
public record SoftmaxCrossEntropy(
    @Param(value = "how rows are joined", byDefault = "mean") Reduction reduction,
    @Param(
            value = "share of each row's target that is spread evenly over all classes",
            byDefault = "0",
            range = "[0, 1)")
        double labelSmoothing)
    implements Loss {
  public SoftmaxCrossEntropy {
    Params.check(SoftmaxCrossEntropy.class, reduction, labelSmoothing);
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
    float even = (float) (labelSmoothing / n);
    float peak = (float) (1 - labelSmoothing);
    if (dOutputs != null) {
      Softmax.predict(outputs, dOutputs);
    }
    for (int row = 0; row < outputs.rows(); row++) {
      int from = outputs.rowOffset(row);
      int label = labels.label(row);
      float max = Rows.max(z, from, n);
      float greatest = Softmax.greatest(outputs, row, max, dOutputs);
      if (dOutputs != null) {
        int dFrom = dOutputs.rowOffset(row);
        dOutputs.data()[dFrom + label] -= peak;
        shiftAndMultiply(dOutputs.data(), dFrom, n, even, scale[row]);
      }
      losses[row] = (double) max - z[from + label] - FloatMath.log(greatest);
      if (labelSmoothing > 0) {
        losses[row] += labelSmoothing * aboveMean(z, from, n, label);
      }
    }
  }

  private static void shiftAndMultiply(float[] x, int from, int n, float less, float factor) {
    for (int j = from; j < from + n; j++) {
      x[j] = (x[j] - less) * factor;
    }
  }

  /** {@code z[label] - mean z}, from differences, which keep their digits. */
  private static double aboveMean(float[] z, int from, int n, int label) {
    double sum = 0;
    for (int j = 0; j < n; j++) {
      sum += (double) z[from + label] - z[from + j];
    }
    return sum / n;
  }

  @Override
  public void predict(Matrix outputs, Matrix predictions) {
    Softmax.predict(outputs, predictions);
  }
}
