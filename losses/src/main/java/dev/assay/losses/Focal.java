package dev.assay.losses;

import dev.assay.core.data.TargetShape;
import dev.assay.core.data.Targets;
import dev.assay.core.kernel.Elementwise;
import dev.assay.core.kernel.FloatMath;
import dev.assay.core.kernel.Powers;
import dev.assay.core.kernel.Rows;
import dev.assay.core.matrix.Matrix;
import dev.assay.core.spi.About;
import dev.assay.core.spi.Loss;
import dev.assay.core.spi.LossTally;
import dev.assay.core.spi.Param;
import dev.assay.core.spi.Params;
import org.jspecify.annotations.Nullable;

/**
 * Cross-entropy in which rows that are already right count less.
 *
 * <p>{@code l = -(1 - p)^gamma ln p} with p the probability of the label: the softmax of logits, or
 * for two classes with one output its sigmoid. {@code dz = (onehot(label) - softmax(z)) (gamma (1 -
 * p)^(gamma - 1) p ln p - (1 - p)^gamma)}, one number a row; rows are joined by {@code reduction}.
 * 1 - p is summed from the other probabilities, so that it does not cancel. The paper's alpha is a
 * weight of classes: {@code training.classWeights}; the paper divides by the number of rows that
 * hold an object, this by all. torchvision's sigmoid_focal_loss is the form with one output;
 * Keras's CategoricalFocalCrossentropy takes probabilities.
 */
@About(
    value = "Cross-entropy of logits in which rows that are already right count less",
    formula = "l = -(1 - p)^gamma ln p, p the label's probability",
    source = "Lin et al., Focal Loss for Dense Object Detection, 2017, eq. 4",
    checked = "PyTorch 1.13.0")
public record Focal(
    @Param(value = "how rows are joined", byDefault = "mean") Reduction reduction,
    @Param(
            value = "how strongly rows that are right are played down; 0 is cross-entropy",
            byDefault = "2",
            range = "[0, inf)")
        double gamma)
    implements Loss {
  public Focal {
    Params.check(Focal.class, reduction, gamma);
  }

  @Override
  public Input input() {
    return Input.LOGITS;
  }

  @Override
  public void check(int outputs, TargetShape targets) {
    if (outputs == 1 && targets.labels()) {
      Fit.binary(outputs, targets);
    } else {
      Fit.oneOutputPerClass(outputs, targets);
    }
  }

  @Override
  public void rows(
      Matrix outputs,
      Targets targets,
      double[] losses,
      float[] scale,
      @Nullable Matrix dOutputs,
      LossTally tally) {
    Targets.Labels labels = (Targets.Labels) targets;
    if (dOutputs != null && outputs.columns() > 1) {
      Softmax.predict(outputs, dOutputs);
    }
    for (int row = 0; row < outputs.rows(); row++) {
      losses[row] =
          outputs.columns() == 1
              ? ofTwo(outputs, row, labels.label(row), scale[row], dOutputs)
              : ofSeveral(outputs, row, labels.label(row), scale[row], dOutputs);
    }
  }

  private double ofTwo(Matrix z, int row, int label, float scale, @Nullable Matrix dZ) {
    float towards = label == 1 ? z.data()[z.rowOffset(row)] : -z.data()[z.rowOffset(row)];
    double rest = FloatMath.sigmoid(-towards);
    double log = -FloatMath.softplus(-towards);
    if (dZ != null) {
      double slope = rest * slope(FloatMath.sigmoid(towards), rest, log);
      dZ.data()[dZ.rowOffset(row)] = (float) (label == 1 ? slope : -slope) * scale;
    }
    return -power(rest) * log;
  }

  private double ofSeveral(Matrix z, int row, int label, float scale, @Nullable Matrix dZ) {
    int n = z.columns();
    int from = z.rowOffset(row);
    float max = Rows.max(z.data(), from, n);
    float greatest = Softmax.greatest(z, row, max, dZ);
    double log = (double) z.data()[from + label] - max + FloatMath.log(greatest);
    double rest = 0;
    float sum = dZ == null ? Rows.sumOfExponentials(z.data(), from, n, max) : 0;
    for (int j = 0; j < n; j++) {
      if (j != label) {
        rest +=
            dZ == null
                ? FloatMath.exp(z.data()[from + j] - max) / sum
                : dZ.data()[dZ.rowOffset(row) + j];
      }
    }
    if (dZ != null) {
      gradient(dZ, row, label, rest, log, scale);
    }
    return -power(rest) * log;
  }

  /** Turns a row of probabilities into the gradient. */
  private void gradient(Matrix dZ, int row, int label, double rest, double log, float scale) {
    int from = dZ.rowOffset(row);
    double slope = slope(dZ.data()[from + label], rest, log);
    dZ.data()[from + label] = (float) -rest;
    for (int j = from; j < from + dZ.columns(); j++) {
      dZ.data()[j] = (float) (-slope * dZ.data()[j]) * scale;
    }
  }

  /** {@code p dl/dp}; 0 at p = 1, which is its limit. */
  private double slope(double p, double rest, double log) {
    if (gamma == 0) {
      return -1;
    }
    return rest == 0 ? 0 : power(rest) * (gamma / rest * p * log - 1);
  }

  /** {@code rest^gamma} without allocation. */
  private double power(double rest) {
    long whole = (long) gamma;
    return whole == gamma
        ? Powers.power(rest, whole)
        : StrictMath.exp(gamma * StrictMath.log(rest));
  }

  @Override
  public void predict(Matrix outputs, Matrix predictions) {
    if (outputs.columns() == 1) {
      Elementwise.sigmoid(
          outputs.data(),
          outputs.offset(),
          predictions.data(),
          predictions.offset(),
          outputs.size());
    } else {
      Softmax.predict(outputs, predictions);
    }
  }
}
