package dev.assay.losses;

import dev.assay.core.data.Targets;
import dev.assay.core.matrix.Matrix;
import dev.assay.core.spi.About;
import dev.assay.core.spi.LossTally;
import dev.assay.core.spi.Param;
import dev.assay.core.spi.Params;
import org.jspecify.annotations.Nullable;

/**
 * Mean of the squared differences.
 *
 * <p>{@code l = 1/m sum_j (y[j] - t[j])^2, dy[j] = 2/m (y[j] - t[j])}: the mean over the m outputs
 * of a row; rows are joined by {@code reduction}. With mean this is PyTorch's MSELoss; with sum,
 * PyTorch does not divide by m.
 */
@About(
    value = "Mean of the squared differences of outputs and targets",
    formula = "l = 1/m sum_j (y[j] - t[j])^2",
    source = "Gauss, Theoria combinationis observationum, 1823",
    checked = "PyTorch 1.13.0")
public record MeanSquaredError(
    @Param(value = "how rows are joined", byDefault = "mean") Reduction reduction)
    implements MeanOverOutputs {
  public MeanSquaredError {
    Params.check(MeanSquaredError.class, reduction);
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
      float difference = outputs.data()[from + j] - numbers.data()[tFrom + j];
      sum = Math.fma((double) difference, difference, sum);
      if (dOutputs != null) {
        dOutputs.data()[dOutputs.rowOffset(row) + j] = 2 * slope * difference;
      }
    }
    return sum;
  }
}
