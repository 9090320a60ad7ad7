package dev.assay.core.train;

import dev.assay.core.data.Targets;
import dev.assay.core.kernel.Totals;
import dev.assay.core.matrix.Matrix;
import dev.assay.core.spi.Loss;
import dev.assay.core.spi.LossTally;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Joins the losses of rows into the number that training makes small.
 *
 * <p>Mean: {@code sum_i w_i l_i / sum_i w_i}; sum: {@code sum_i w_i l_i}, over the rows of the
 * batch, with w = 1 where rows have no weights. When all weights of a batch are 0, both are 0. The
 * gradient is that of exactly this number. Buffers grow to the largest batch seen; otherwise
 * nothing is allocated.
 */
public final class Objective {
  private final Loss loss;
  private final LossTally tally = new LossTally();
  private double[] losses = new double[0];
  private float[] scale = new float[0];

  /** Rows whose scale is the one without weights; -1 for none. */
  private int scaledRows = -1;

  private double total;
  private double weight;

  public Objective(Loss loss) {
    this.loss = loss;
  }

  public Loss loss() {
    return loss;
  }

  /** Counts of clipped values since it was last reset. */
  public LossTally tally() {
    return tally;
  }

  /**
   * The objective of a batch whose rows count alike.
   *
   * @param dOutputs overwritten with the gradient; null when it is not needed
   */
  public double evaluate(Matrix outputs, Targets targets, @Nullable Matrix dOutputs) {
    return evaluate(outputs, targets, null, dOutputs);
  }

  /**
   * The objective of a batch.
   *
   * @param weights rows x 1, not negative; null when rows count alike
   * @param dOutputs overwritten with the gradient; null when it is not needed
   */
  public double evaluate(
      Matrix outputs, Targets targets, @Nullable Matrix weights, @Nullable Matrix dOutputs) {
    int rows = outputs.rows();
    grow(rows);
    double sum = weights == null ? scaleAlike(rows) : scaleBy(weights, rows);
    weight = loss.reduction() == Loss.Reduction.SUM ? 1 : sum;
    loss.rows(outputs, targets, losses, scale, dOutputs, tally);
    if (weights != null) {
      weigh(weights, rows);
    }
    total = Totals.sum(losses, rows);
    if (loss.reduction() == Loss.Reduction.SUM) {
      return total;
    }
    return sum == 0 ? 0 : total / sum;
  }

  /** The sum of the row losses of the last batch, each times its weight, whatever the reduction. */
  public double total() {
    return total;
  }

  /**
   * How much the last batch counts where objectives of batches are joined: the sum of its rows'
   * weights for a mean, 1 for a sum.
   */
  double weight() {
    return weight;
  }

  private void grow(int rows) {
    if (losses.length < rows) {
      losses = new double[rows];
      scale = new float[rows];
      scaledRows = -1;
    }
  }

  private double scaleAlike(int rows) {
    if (scaledRows != rows) {
      float each = loss.reduction() == Loss.Reduction.MEAN ? (float) (1.0 / rows) : 1;
      Arrays.fill(scale, 0, rows, each);
      scaledRows = rows;
    }
    return rows;
  }

  private double scaleBy(Matrix weights, int rows) {
    Matrix.requireShape("weights", weights, rows, 1);
    scaledRows = -1;
    for (int row = 0; row < rows; row++) {
      losses[row] = weights.data()[weights.offset() + row];
    }
    double sum = Totals.sum(losses, rows);
    double divisor = loss.reduction() == Loss.Reduction.SUM || sum == 0 ? 1 : sum;
    for (int row = 0; row < rows; row++) {
      scale[row] = (float) (weights.data()[weights.offset() + row] / divisor);
    }
    return sum;
  }

  private void weigh(Matrix weights, int rows) {
    for (int row = 0; row < rows; row++) {
      losses[row] *= weights.data()[weights.offset() + row];
    }
  }
}
