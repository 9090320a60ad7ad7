package dev.assay.losses;

import dev.assay.core.data.Targets;
import dev.assay.core.matrix.Matrix;
import dev.assay.core.spi.About;
import dev.assay.core.spi.LossTally;
import dev.assay.core.spi.Param;
import dev.assay.core.spi.Params;
import org.jspecify.annotations.Nullable;

/**
 * Mean of the squared differences of logarithms, for targets that span orders of magnitude.
 *
 * <p>{@code l = 1/m sum_j (ln(1 + v[j]) - ln(1 + t[j]))^2} with v[j] = max(y[j], 0), {@code dy[j] =
 * 2/m (ln(1 + y[j]) - ln(1 + t[j])) / (1 + y[j])}, and 0 where y[j] is negative, because l does not
 * change there; every negative output is counted as clipped. It is the mean over the m outputs of a
 * row; rows are joined by {@code reduction}. Targets must not be negative. Keras clips at 1e-7 in
 * the same way; scikit-learn's mean_squared_log_error refuses negative predictions; PyTorch has
 * none. End the network with an activation that gives no negative numbers, such as softplus.
 */
@About(
    value =
        "Mean of the squared differences of ln(1 + output) and ln(1 + target), for numbers >= 0",
    formula = "l = 1/m sum_j (ln(1 + max(y[j], 0)) - ln(1 + t[j]))^2",
    source = "Keras, MeanSquaredLogarithmicError",
    checked = "PyTorch 1.13.0")
public record MeanSquaredLogError(
    @Param(value = "how rows are joined", byDefault = "mean") Reduction reduction)
    implements MeanOverOutputs {
  public MeanSquaredLogError {
    Params.check(MeanSquaredLogError.class, reduction);
  }

  @Override
  public void checkTargets(Targets targets) {
    Fit.notNegative(targets);
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
      double y = outputs.data()[from + j];
      double logOfTarget = StrictMath.log1p(numbers.data()[tFrom + j]);
      boolean clipped = y < 0;
      double difference = StrictMath.log1p(clipped ? 0 : y) - logOfTarget;
      sum = Math.fma(difference, difference, sum);
      if (clipped) {
        tally.addClipped(1);
      }
      if (dOutputs != null) {
        dOutputs.data()[dOutputs.rowOffset(row) + j] =
            clipped ? 0 : (float) (2 * slope * difference / (1 + y));
      }
    }
    return sum;
  }
}
