package dev.assay.losses;

import dev.assay.core.data.Targets;
import dev.assay.core.matrix.Matrix;
import dev.assay.core.spi.About;
import dev.assay.core.spi.LossTally;
import dev.assay.core.spi.Param;
import dev.assay.core.spi.Params;
import org.jspecify.annotations.Nullable;

/**
 * Pinball loss, which is least at a quantile of the targets instead of their mean.
 *
 * <p>{@code l = 1/m sum_j max(q (t[j] - y[j]), (q - 1) (t[j] - y[j]))}; {@code dy[j]} is -q/m below
 * the target, (1 - q)/m above it and 0 on it: the mean over the m outputs of a row; rows are joined
 * by {@code reduction}. At 0.5 it is half the mean absolute error. scikit-learn's
 * mean_pinball_loss; PyTorch and Keras have none.
 */
@About(
    value = "Pinball loss: outputs become a quantile of the targets, 0.5 their median",
    formula = "l = 1/m sum_j max(q (t[j] - y[j]), (q - 1) (t[j] - y[j]))",
    source = "Koenker and Bassett, Regression Quantiles, 1978",
    checked = "PyTorch 1.13.0")
public record Quantile(
    @Param(value = "how rows are joined", byDefault = "mean") Reduction reduction,
    @Param(
            value = "share of targets that shall lie below the output",
            byDefault = "0.5",
            range = "(0, 1)")
        double quantile)
    implements MeanOverOutputs {
  public Quantile {
    Params.check(Quantile.class, reduction, quantile);
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
      sum += Math.max(-quantile * difference, (1 - quantile) * difference);
      if (dOutputs != null) {
        dOutputs.data()[dOutputs.rowOffset(row) + j] = slope * slopeOf(difference);
      }
    }
    return sum;
  }

  private float slopeOf(double difference) {
    if (difference < 0) {
      return (float) -quantile;
    }
    return difference > 0 ? (float) (1 - quantile) : (float) (0 * difference);
  }
}
