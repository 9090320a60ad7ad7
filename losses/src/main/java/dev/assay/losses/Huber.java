package dev.assay.losses;

import dev.assay.core.data.Targets;
import dev.assay.core.matrix.Matrix;
import dev.assay.core.spi.About;
import dev.assay.core.spi.LossTally;
import dev.assay.core.spi.Param;
import dev.assay.core.spi.Params;
import org.jspecify.annotations.Nullable;

/**
 * Squared near 0, absolute far away, so that outliers pull with bounded force.
 *
 * <p>With d = y[j] - t[j]: {@code d^2/2} where |d| is at most delta, else {@code delta (|d| -
 * delta/2)}, and the mean of that over the m outputs of a row; {@code dy[j] = 1/m min(max(d,
 * -delta), delta)}. Rows are joined by {@code reduction}. With mean this is PyTorch's HuberLoss and
 * Keras's Huber; with sum, PyTorch does not divide by m. PyTorch's SmoothL1Loss is this divided by
 * delta.
 */
@About(
    value = "Squared for small differences, absolute for those beyond delta",
    formula =
        "l = 1/m sum_j (d[j]^2/2 where |d[j]| <= delta, else delta (|d[j]| - delta/2)),"
            + " d = y - t",
    source = "Huber, Robust Estimation of a Location Parameter, 1964",
    checked = "PyTorch 1.13.0")
public record Huber(
    @Param(value = "how rows are joined", byDefault = "mean") Reduction reduction,
    @Param(
            value = "difference from which on the loss grows linearly, in the targets' unit",
            byDefault = "1",
            range = "(0, inf)")
        double delta)
    implements MeanOverOutputs {
  public Huber {
    Params.check(Huber.class, reduction, delta);
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
      double size = Math.abs(difference);
      sum += size <= delta ? difference * difference / 2 : delta * (size - delta / 2);
      if (dOutputs != null) {
        dOutputs.data()[dOutputs.rowOffset(row) + j] =
            slope * (float) Math.min(Math.max(difference, -delta), delta);
      }
    }
    return sum;
  }
}
