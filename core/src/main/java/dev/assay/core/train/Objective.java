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
 * <p>Mean: {@code sum_i l_i / n}; sum: {@code sum_i l_i}. The gradient is that of exactly this
 * number. Buffers grow to the largest batch seen; otherwise nothing is allocated.
 */
public final class Objective {
  private final Loss loss;
  private final LossTally tally = new LossTally();
  private double[] losses = new double[0];
  private float[] scale = new float[0];
  private int scaledRows = -1;
  private double total;

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
   * The objective of a batch.
   *
   * @param dOutputs overwritten with the gradient; null when it is not needed
   */
  public double evaluate(Matrix outputs, Targets targets, @Nullable Matrix dOutputs) {
    int rows = outputs.rows();
    prepare(rows);
    loss.rows(outputs, targets, losses, scale, dOutputs, tally);
    total = Totals.sum(losses, rows);
    return loss.reduction() == Loss.Reduction.MEAN ? total / rows : total;
  }

  /** The sum of the row losses of the last batch, whatever the reduction. */
  public double total() {
    return total;
  }

  private void prepare(int rows) {
    if (losses.length < rows) {
      losses = new double[rows];
      scale = new float[rows];
      scaledRows = -1;
    }
    if (scaledRows != rows) {
      float each = loss.reduction() == Loss.Reduction.MEAN ? (float) (1.0 / rows) : 1;
      Arrays.fill(scale, 0, rows, each);
      scaledRows = rows;
    }
  }
}
