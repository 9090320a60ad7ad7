package dev.assay.losses;

import dev.assay.core.data.Targets;
import dev.assay.core.matrix.Matrix;
import dev.assay.core.spi.About;
import dev.assay.core.spi.LossTally;
import dev.assay.core.spi.Param;
import dev.assay.core.spi.Params;
import org.jspecify.annotations.Nullable;

/**
 * Mean of the absolute differences in percent of the targets.
 *
 * <p>{@code l = 100/m sum_j |y[j] - t[j]| / |t[j]|, dy[j] = 100/m sign(y[j] - t[j]) / |t[j]|}: the
 * mean over the m outputs of a row, in percent; rows are joined by {@code reduction}. Targets must
 * not be 0. Keras divides by at least 1e-7 instead, which lets one zero drown all other rows;
 * scikit-learn's mean_absolute_percentage_error is a hundredth of this; PyTorch has none.
 */
@About(
    value = "Mean of the absolute differences in percent of the targets, which must not be 0",
    formula = "l = 100/m sum_j |y[j] - t[j]| / |t[j]|",
    source = "Hyndman and Koehler, Another look at measures of forecast accuracy, 2006",
    checked = "PyTorch 1.13.0")
public record MeanAbsolutePercentageError(
    @Param(value = "how rows are joined", byDefault = "mean") Reduction reduction)
    implements MeanOverOutputs {
  public MeanAbsolutePercentageError {
    Params.check(MeanAbsolutePercentageError.class, reduction);
  }

  @Override
  public void checkTargets(Targets targets) {
    Fit.notZero(targets);
  }

  @Override
  public double sum(
      Matrix outputs,
      Targets targets,
      int row,
      float slope,
      @Nullable Matrix dOutputs,
      LossTally tally) {
    Matrix numbers = ((Targets.Values) targets).matrix();
    int from = outputs.rowOffset(row);
    int tFrom = numbers.rowOffset(row);
    double sum = 0;
    for (int j = 0; j < outputs.columns(); j++) {
      double target = numbers.data()[tFrom + j];
      double difference = outputs.data()[from + j] - target;
      double each = 100 / Math.abs(target);
      sum += each * Math.abs(difference);
      if (dOutputs != null) {
        dOutputs.data()[dOutputs.rowOffset(row) + j] =
            (float) (slope * each * Math.signum(difference));
      }
    }
    return sum;
  }
}
