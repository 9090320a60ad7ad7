package dev.assay.losses;

import dev.assay.core.data.Targets;
import dev.assay.core.kernel.FloatMath;
import dev.assay.core.matrix.Matrix;
import dev.assay.core.spi.About;
import dev.assay.core.spi.LossTally;
import dev.assay.core.spi.Param;
import dev.assay.core.spi.Params;
import org.jspecify.annotations.Nullable;

/**
 * Logarithm of the hyperbolic cosine of the differences: nearly d^2/2 for small ones, |d| - ln 2
 * for large ones, and smooth everywhere.
 *
 * <p>{@code l = 1/m sum_j ln cosh(y[j] - t[j]), dy[j] = 1/m tanh(y[j] - t[j])}: the mean over the m
 * outputs of a row; rows are joined by {@code reduction}. Computed as {@code ln(1 + 2 sinh^2(d/2))}
 * below 1 and {@code |d| + ln(1 + e^(-2|d|)) - ln 2} above, so that it neither cancels nor
 * overflows. Keras's LogCosh; PyTorch has none.
 */
@About(
    value = "Logarithm of the hyperbolic cosine of the differences: like huber, but smooth",
    formula = "l = 1/m sum_j ln cosh(y[j] - t[j])",
    source = "Green, Bayesian reconstructions from emission tomography data, 1990",
    checked = "PyTorch 1.13.0")
public record LogCosh(@Param(value = "how rows are joined", byDefault = "mean") Reduction reduction)
    implements MeanOverOutputs {
  private static final double LN_2 = StrictMath.log(2);

  public LogCosh {
    Params.check(LogCosh.class, reduction);
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
      sum += logCosh(Math.abs(difference));
      if (dOutputs != null) {
        dOutputs.data()[dOutputs.rowOffset(row) + j] = slope * FloatMath.tanh((float) difference);
      }
    }
    return sum;
  }

  private static double logCosh(double size) {
    if (size < 1) {
      double half = StrictMath.sinh(size / 2);
      return StrictMath.log1p(2 * half * half);
    }
    return size + StrictMath.log1p(StrictMath.exp(-2 * size)) - LN_2;
  }
}
