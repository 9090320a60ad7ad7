package dev.assay.losses;

import dev.assay.core.data.Targets;
import dev.assay.core.kernel.Elementwise;
import dev.assay.core.kernel.FloatMath;
import dev.assay.core.matrix.Matrix;
import dev.assay.core.spi.About;
import dev.assay.core.spi.LossTally;
import dev.assay.core.spi.Param;
import dev.assay.core.spi.Params;
import org.jspecify.annotations.Nullable;

/**
 * Negative log-likelihood of counts whose rate is e^output.
 *
 * <p>{@code l = 1/m sum_j e^y[j] - t[j] y[j], dy[j] = 1/m (e^y[j] - t[j])}: the mean over the m
 * outputs of a row, without the term ln t! that training does not change; rows are joined by {@code
 * reduction}. Outputs are logarithms of rates, predictions are rates: the link is e^y. Targets must
 * not be negative; they need not be whole. PyTorch's PoissonNLLLoss with its defaults; with sum,
 * PyTorch does not divide by m. Keras's Poisson takes rates instead of their logarithms.
 */
@About(
    value = "Negative log-likelihood of counts; outputs are logarithms of rates, predictions rates",
    formula = "l = 1/m sum_j e^y[j] - t[j] y[j]",
    source = "McCullagh and Nelder, Generalized Linear Models, 1989, ch. 6",
    checked = "PyTorch 1.13.0")
public record Poisson(@Param(value = "how rows are joined", byDefault = "mean") Reduction reduction)
    implements MeanOverOutputs {
  public Poisson {
    Params.check(Poisson.class, reduction);
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
      float y = outputs.data()[from + j];
      float target = numbers.data()[tFrom + j];
      sum += StrictMath.exp(y) - (double) target * y;
      if (dOutputs != null) {
        dOutputs.data()[dOutputs.rowOffset(row) + j] = slope * (FloatMath.exp(y) - target);
      }
    }
    return sum;
  }

  @Override
  public void predict(Matrix outputs, Matrix predictions) {
    Elementwise.exp(
        outputs.data(), outputs.offset(), predictions.data(), predictions.offset(), outputs.size());
  }
}
