package dev.assay.losses;

import dev.assay.core.data.Targets;
import dev.assay.core.matrix.Matrix;
import dev.assay.core.spi.About;
import dev.assay.core.spi.LossTally;
import dev.assay.core.spi.Param;
import dev.assay.core.spi.Params;
import org.jspecify.annotations.Nullable;

/**
 * Mean of the absolute differences.
 *
 * <p>{@code l = 1/m sum_j |y[j] - t[j]|, dy[j] = 1/m sign(y[j] - t[j])}, and 0 where they are
 * equal: the mean over the m outputs of a row; rows are joined by {@code reduction}. With mean this
 * is PyTorch's L1Loss; with sum, PyTorch does not divide by m.
 */
@About(
    value = "Mean of the absolute differences of outputs and targets",
    formula = "l = 1/m sum_j |y[j] - t[j]|",
    source = "Stigler, The History of Statistics, 1986, ch. 1",
    checked = "PyTorch 1.13.0")
public record MeanAbsoluteError(
    @Param(value = "how rows are joined", byDefault = "mean") Reduction reduction)
    implements MeanOverOutputs {
  public MeanAbsoluteError {
    Params.check(MeanAbsoluteError.class, reduction);
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
      double difference = (double) outputs.data()[from + j] - numbers.data()[tFrom + j];
      sum += Math.abs(difference);
      if (dOutputs != null) {
        dOutputs.data()[dOutputs.rowOffset(row) + j] = slope * (float) Math.signum(difference);
      }
    }
    return sum;
  }
}
