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
 * Divergence of the softmax of logits from target distributions: cross-entropy with soft labels,
 * less the entropy of the targets, so that 0 is perfect.
 *
 * <p>{@code l = sum_j t[j] (ln t[j] - ln softmax(z)[j])} with 0 ln 0 = 0, {@code dz = softmax(z)
 * sum_j t[j] - t}: the sum over classes, not their mean; rows are joined by {@code reduction}. Each
 * row of targets must be a distribution: no number below 0, sum 1 within 1e-3. PyTorch's KLDivLoss
 * with reduction batchmean, on log_softmax; Keras's KLDivergence takes probabilities and clips
 * them.
 */
@About(
    value = "Divergence of the softmax of logits from targets that are distributions",
    formula = "l = sum_j t[j] (ln t[j] - ln softmax(z)[j])",
    source = "Kullback and Leibler, On Information and Sufficiency, 1951",
    checked = "PyTorch 1.13.0")
public record KlDivergence(
    @Param(value = "how rows are joined", byDefault = "mean") Reduction reduction) implements Loss {
  public KlDivergence {
    Params.check(KlDivergence.class, reduction);
  }

  @Override
  public Input input() {
    return Input.LOGITS;
  }

  @Override
  public void check(int outputs, TargetShape targets) {
    Fit.sameWidth(outputs, targets);
  }

  @Override
  public void checkTargets(Targets targets) {
    Fit.distributions(targets);
  }

  @Override
  public void rows(
      Matrix outputs,
      Targets targets,
      double[] losses,
      float[] scale,
      @Nullable Matrix dOutputs,
      LossTally tally) {
    Matrix distributions = ((Targets.Values) targets).matrix();
    int n = outputs.columns();
    if (dOutputs != null) {
      Softmax.predict(outputs, dOutputs);
    }
    for (int row = 0; row < outputs.rows(); row++) {
      float max = Rows.max(outputs.data(), outputs.rowOffset(row), n);
      float greatest = Softmax.greatest(outputs, row, max, dOutputs);
      double log = FloatMath.log(greatest);
      double sum = 0;
      double loss = 0;
      for (int j = 0; j < n; j++) {
        double t = distributions.data()[distributions.rowOffset(row) + j];
        sum += t;
        if (t > 0) {
          double logOfOutput = (double) outputs.data()[outputs.rowOffset(row) + j] - max + log;
          loss += t * (StrictMath.log(t) - logOfOutput);
        }
      }
      losses[row] = loss;
      if (dOutputs != null) {
        gradient(distributions, row, (float) sum, scale[row], dOutputs);
      }
    }
  }

  /** Turns a row of probabilities into the gradient. */
  private static void gradient(Matrix targets, int row, float sum, float scale, Matrix dOutputs) {
    for (int j = 0; j < targets.columns(); j++) {
      int at = dOutputs.rowOffset(row) + j;
      float target = targets.data()[targets.rowOffset(row) + j];
      dOutputs.data()[at] = (dOutputs.data()[at] * sum - target) * scale;
    }
  }

  @Override
  public void predict(Matrix outputs, Matrix predictions) {
    Softmax.predict(outputs, predictions);
  }
}
