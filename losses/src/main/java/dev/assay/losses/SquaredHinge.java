package dev.assay.losses;

import dev.assay.core.data.TargetShape;
import dev.assay.core.data.Targets;
import dev.assay.core.matrix.Matrix;
import dev.assay.core.spi.About;
import dev.assay.core.spi.LossTally;
import dev.assay.core.spi.Param;
import dev.assay.core.spi.Params;
import org.jspecify.annotations.Nullable;

/**
 * Square of what a score lacks to a margin of 1 on its side, for two classes with one output or
 * several independent targets of 0 or 1.
 *
 * <p>{@code l = 1/m sum_j max(0, 1 - s[j] y[j])^2} with side s = 2t - 1, {@code dy[j] = -2/m s[j]
 * max(0, 1 - s[j] y[j])}: the mean over the m outputs of a row; rows are joined by {@code
 * reduction}. Predictions are {@code (1 + y) / 2}, which puts the border between the classes at
 * 0.5; they are no probabilities. Keras's SquaredHinge, which takes targets of -1 and 1 too;
 * PyTorch has none.
 */
@About(
    value = "Square of what a score lacks to a margin of 1 on the side of its class",
    formula = "l = 1/m sum_j max(0, 1 - s[j] y[j])^2, s = 2t - 1",
    source = "Lee and Mangasarian, SSVM: A Smooth Support Vector Machine, 2001",
    checked = "PyTorch 1.13.0")
public record SquaredHinge(
    @Param(value = "how rows are joined", byDefault = "mean") Reduction reduction)
    implements MeanOverOutputs {
  public SquaredHinge {
    Params.check(SquaredHinge.class, reduction);
  }

  @Override
  public void check(int outputs, TargetShape targets) {
    Fit.binary(outputs, targets);
  }

  @Override
  public void checkTargets(Targets targets) {
    Fit.zerosAndOnes(targets);
  }

  @Override
  public double sum(
      Matrix outputs,
      Targets targets,
      int row,
      float slope,
      @Nullable Matrix dOutputs,
      LossTally tally) {
    int from = outputs.rowOffset(row);
    double sum = 0;
    for (int j = 0; j < outputs.columns(); j++) {
      float side = 2 * Fit.number(targets, row, j) - 1;
      double missing = Math.max(1 - (double) side * outputs.data()[from + j], 0);
      sum += missing * missing;
      if (dOutputs != null) {
        dOutputs.data()[dOutputs.rowOffset(row) + j] =
            missing > 0 ? (float) (-2 * side * missing) * slope : (float) (0 * missing);
      }
    }
    return sum;
  }

  @Override
  public void predict(Matrix outputs, Matrix predictions) {
    Scores.predict(outputs, predictions);
  }
}
