package dev.assay.run.observe;

import dev.assay.core.data.Targets;
import dev.assay.core.matrix.Matrix;
import dev.assay.core.spi.Loss;
import dev.assay.core.train.Objective;

/** What can be had without looking at the inputs. */
public final class Priors {
  private static final double LEAST = 1e-7;

  private Priors() {}

  /**
   * The mean loss per row of constant outputs: the shares of the classes, or the means of the
   * targets, in the form that the loss takes; NaN when the loss cannot be computed for them.
   */
  public static double loss(Loss loss, int outputs, Targets targets) {
    double[] shares = means(targets);
    Matrix constant = Matrix.zeros(targets.rows(), outputs);
    for (int column = 0; column < outputs; column++) {
      double value = shares[outputs == 1 ? shares.length - 1 : Math.min(column, shares.length - 1)];
      float output = (float) link(loss, value, outputs);
      for (int row = 0; row < targets.rows(); row++) {
        constant.set(row, column, output);
      }
    }
    try {
      Objective objective = new Objective(loss);
      objective.evaluate(constant, targets, null);
      return objective.total() / targets.rows();
    } catch (IllegalArgumentException e) {
      return Double.NaN;
    }
  }

  private static double link(Loss loss, double value, int outputs) {
    if (loss.input() != Loss.Input.LOGITS) {
      return value;
    }
    double share = Math.min(1 - LEAST, Math.max(LEAST, value));
    return outputs == 1 ? StrictMath.log(share / (1 - share)) : StrictMath.log(share);
  }

  /** The share of each class, or the mean of each target column. */
  static double[] means(Targets targets) {
    return switch (targets) {
      case Targets.Labels labels -> shares(labels);
      case Targets.Values values -> means(values.matrix());
    };
  }

  private static double[] shares(Targets.Labels labels) {
    double[] shares = new double[labels.classes()];
    for (int row = 0; row < labels.rows(); row++) {
      shares[labels.label(row)] += 1.0 / labels.rows();
    }
    return shares;
  }

  private static double[] means(Matrix m) {
    double[] means = new double[m.columns()];
    for (int column = 0; column < m.columns(); column++) {
      for (int row = 0; row < m.rows(); row++) {
        means[column] += (double) m.get(row, column) / m.rows();
      }
    }
    return means;
  }

  /**
   * The score of the best constant answer: the share of the most frequent class of the training
   * rows among {@code held}; 0, which is R2 of the mean, for numbers.
   */
  public static double score(Targets train, Targets held) {
    if (!(train instanceof Targets.Labels labels) || !(held instanceof Targets.Labels judged)) {
      return 0;
    }
    double[] shares = shares(labels);
    int best = 0;
    for (int c = 1; c < shares.length; c++) {
      best = shares[c] > shares[best] ? c : best;
    }
    int right = 0;
    for (int row = 0; row < judged.rows(); row++) {
      right += judged.label(row) == best ? 1 : 0;
    }
    return (double) right / judged.rows();
  }
}
