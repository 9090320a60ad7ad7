package dev.assay.losses.metrics;

import dev.assay.core.data.TargetShape;
import dev.assay.core.data.Targets;
import dev.assay.core.matrix.Matrix;
import dev.assay.core.spi.About;
import dev.assay.core.spi.Metric;
import dev.assay.core.spi.Param;
import dev.assay.core.spi.Params;

/**
 * Mean negative logarithm of the probability given to the label, 0 and up, whatever the network was
 * trained on.
 *
 * <p>{@code 1/n sum_i -ln max(p[i,label[i]], clip)}; a single output is the probability of class 1.
 * Predictions are probabilities; one outside [0, 1] makes the result NaN. scikit-learn's log_loss
 * also clips at 1 - clip and divides p by its sum.
 */
@About(
    value = "Mean negative logarithm of the probability given to the label",
    formula = "1/n sum_i -ln max(p[i,label[i]], clip)",
    source = "Bishop, Pattern Recognition and Machine Learning, 2006, eq. 4.108",
    checked = "scikit-learn 1.2.1")
public record LogLoss(
    @Param(value = "Probabilities below this count as this", byDefault = "1e-7", range = "(0, 0.5)")
        double clip)
    implements Metric {
  public LogLoss {
    Params.check(LogLoss.class, clip);
  }

  @Override
  public Goal goal() {
    return Goal.MINIMIZE;
  }

  @Override
  public double worst() {
    return Double.POSITIVE_INFINITY;
  }

  @Override
  public void check(int outputs, TargetShape targets) {
    Classes.check("log-loss", outputs, targets);
  }

  @Override
  public Accumulator start(int outputs) {
    return new Sum(clip);
  }

  private static final class Sum implements Accumulator {
    private final double clip;
    private double sum;
    private long rows;

    Sum(double clip) {
      this.clip = clip;
    }

    @Override
    public void add(Matrix predictions, Targets targets) {
      Targets.Labels labels = (Targets.Labels) targets;
      for (int row = 0; row < predictions.rows(); row++) {
        double p = Probabilities.of(predictions, row, labels.label(row));
        sum -= StrictMath.log(p < clip ? clip : p);
      }
      rows += predictions.rows();
    }

    @Override
    public double result() {
      return rows == 0 ? Double.NaN : sum / rows;
    }
  }
}
