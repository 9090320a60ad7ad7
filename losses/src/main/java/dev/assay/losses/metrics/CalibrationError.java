package dev.assay.losses.metrics;

import dev.assay.core.data.TargetShape;
import dev.assay.core.data.Targets;
import dev.assay.core.matrix.Matrix;
import dev.assay.core.spi.About;
import dev.assay.core.spi.Metric;
import dev.assay.core.spi.Param;
import dev.assay.core.spi.Params;

/**
 * Expected calibration error, in [0, 1]: how far the probability of the predicted class is from how
 * often it is right.
 *
 * <p>{@code sum_b n_b/n |right_b - confidence_b|} over bins b of equal width of the predicted
 * class's probability, the upper end included; right_b is the share of the bin's rows predicted
 * right, confidence_b their mean probability. A single output is the probability of class 1, which
 * is predicted from 0.5 on. One number outside [0, 1] makes the result NaN.
 */
@About(
    value = "How far the probability of the predicted class is from how often it is right",
    formula = "sum_b n_b/n |right_b - confidence_b|",
    source = "Guo et al., On Calibration of Modern Neural Networks, 2017, eq. 3",
    checked = "scikit-learn 1.2.1")
public record CalibrationError(
    @Param(value = "Intervals of [0, 1] of equal width", byDefault = "15", range = "[1, 1000000]")
        int bins)
    implements Metric {
  public CalibrationError {
    Params.check(CalibrationError.class, bins);
  }

  @Override
  public Goal goal() {
    return Goal.MINIMIZE;
  }

  @Override
  public double worst() {
    return 1;
  }

  @Override
  public void check(int outputs, TargetShape targets) {
    Classes.check("calibration-error", outputs, targets);
  }

  @Override
  public Accumulator start(int outputs) {
    return new Bins(bins);
  }

  private static final class Bins implements Accumulator {
    private final double[] confidence;
    private final long[] right;
    private long rows;
    private boolean undefined;

    Bins(int bins) {
      confidence = new double[bins];
      right = new long[bins];
    }

    @Override
    public void add(Matrix predictions, Targets targets) {
      Targets.Labels labels = (Targets.Labels) targets;
      for (int row = 0; row < predictions.rows(); row++) {
        int predicted = Classes.predicted(predictions, row, (float) Classes.HALF);
        double p =
            predicted == Classes.NONE ? Double.NaN : Probabilities.of(predictions, row, predicted);
        if (Double.isNaN(p)) {
          undefined = true;
        } else {
          int bin = Math.max(0, (int) StrictMath.ceil(p * confidence.length) - 1);
          confidence[bin] += p;
          right[bin] += predicted == labels.label(row) ? 1 : 0;
        }
      }
      rows += predictions.rows();
    }

    @Override
    public double result() {
      if (rows == 0 || undefined) {
        return Double.NaN;
      }
      double sum = 0;
      for (int b = 0; b < right.length; b++) {
        sum += Math.abs(right[b] - confidence[b]);
      }
      return sum / rows;
    }
  }
}
