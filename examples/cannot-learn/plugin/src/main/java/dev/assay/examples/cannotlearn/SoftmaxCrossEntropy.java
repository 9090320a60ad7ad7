package dev.assay.examples.cannotlearn;

import dev.assay.core.data.TargetShape;
import dev.assay.core.data.Targets;
import dev.assay.core.matrix.Matrix;
import dev.assay.core.spi.About;
import dev.assay.core.spi.Loss;
import dev.assay.core.spi.LossTally;
import dev.assay.core.spi.Param;
import dev.assay.core.spi.Params;

/**
 * Cross-entropy of the softmax of logits, right or as the question's program had it: with logits
 * clipped before the exponential, which hides that they grew out of bounds.
 *
 * <p>{@code c[j] = min(max(z[j], -clip), clip), p = softmax(c), l = -ln p[label]}, and the gradient
 * is coded as {@code dz = p - onehot(label)}, as in the program: where a logit is clipped that is
 * not the slope of l, which is 0 there. Clipped logits are counted. Infinite logits give NaN unless
 * they are clipped.
 *
 * <p>The program's other fault, {@code reduction: sum}, every loss can have.
 */
@About(
    value = "Cross-entropy of the softmax of logits that are clipped first",
    formula = "l = ln sum_j e^c[j] - c[label], c[j] = min(max(z[j], -clip), clip)")
public record SoftmaxCrossEntropy(
    @Param(value = "how rows are joined", byDefault = "mean") Reduction reduction,
    @Param(
            value = "greatest size of a logit; .inf clips nothing",
            byDefault = ".inf",
            range = "(0, inf]")
        double clip)
    implements Loss {
  public SoftmaxCrossEntropy {
    Params.check(SoftmaxCrossEntropy.class, reduction, clip);
  }

  @Override
  public Input input() {
    return Input.LOGITS;
  }

  @Override
  public void check(int outputs, TargetShape targets) {
    if (!targets.labels()) {
      throw new IllegalArgumentException("needs class labels, the targets are " + targets);
    }
    if (outputs != targets.classes()) {
      throw new IllegalArgumentException(
          "needs one output for each of " + targets.classes() + " classes, got " + outputs);
    }
  }

  @Override
  public void rows(
      Matrix outputs,
      Targets targets,
      double[] losses,
      float[] scale,
      Matrix dOutputs,
      LossTally tally) {
    Targets.Labels labels = (Targets.Labels) targets;
    for (int row = 0; row < outputs.rows(); row++) {
      int label = labels.label(row);
      double max = max(outputs, row);
      double sum = sumOfExponentials(outputs, row, max);
      losses[row] = max - clipped(outputs, row, label) + StrictMath.log(sum);
      for (int j = 0; j < outputs.columns(); j++) {
        if (Math.abs(outputs.get(row, j)) > clip) {
          tally.addClipped(1);
        }
        if (dOutputs != null) {
          double p = StrictMath.exp(clipped(outputs, row, j) - max) / sum;
          dOutputs.set(row, j, (float) (j == label ? p - 1 : p) * scale[row]);
        }
      }
    }
  }

  @Override
  public void predict(Matrix outputs, Matrix predictions) {
    for (int row = 0; row < outputs.rows(); row++) {
      double max = max(outputs, row);
      double sum = sumOfExponentials(outputs, row, max);
      for (int j = 0; j < outputs.columns(); j++) {
        double p = StrictMath.exp(clipped(outputs, row, j) - max) / sum;
        predictions.set(row, j, (float) p);
      }
    }
  }

  private double clipped(Matrix z, int row, int column) {
    return Math.min(Math.max(z.get(row, column), -clip), clip);
  }

  private double max(Matrix z, int row) {
    double max = Double.NEGATIVE_INFINITY;
    for (int j = 0; j < z.columns(); j++) {
      max = Math.max(max, clipped(z, row, j));
    }
    return max;
  }

  private double sumOfExponentials(Matrix z, int row, double max) {
    double sum = 0;
    for (int j = 0; j < z.columns(); j++) {
      sum += StrictMath.exp(clipped(z, row, j) - max);
    }
    return sum;
  }
}
