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
 * Mean of the squared differences.
 *
 * <p>{@code l = 1/m sum_j (y[j] - t[j])^2, dy[j] = 2/m (y[j] - t[j])} for m outputs. With reduction
 * mean this is PyTorch's MSELoss; with sum, PyTorch does not divide by m.
 */
@About(
    value = "Mean of the squared differences of outputs and targets",
    formula = "l = 1/m sum_j (y[j] - t[j])^2",
    source = "Gauss, Theoria combinationis observationum, 1823")
public record MeanSquaredError(
    @Param(value = "how rows are joined", byDefault = "mean") Reduction reduction) implements Loss {
  public MeanSquaredError {
    Params.check(MeanSquaredError.class, reduction);
  }

  @Override
  public Input input() {
    return Input.VALUES;
  }

  @Override
  public void check(int outputs, TargetShape targets) {
    Fit.sameWidth(outputs, targets);
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
      float slope = 2 * scale[row] / m;
      double sum = 0;
      for (int j = 0; j < m; j++) {
        float difference = outputs.data()[from + j] - Fit.number(targets, row, j);
        sum = Math.fma((double) difference, difference, sum);
        if (dOutputs != null) {
          dOutputs.data()[dOutputs.rowOffset(row) + j] = slope * difference;
        }
      }
      losses[row] = sum / m;
    }
  }
}
