package dev.assay.losses.metrics;

import dev.assay.core.data.TargetShape;
import dev.assay.core.data.Targets;
import dev.assay.core.matrix.Matrix;
import dev.assay.core.spi.About;
import dev.assay.core.spi.Metric;
import java.util.Arrays;

/**
 * Median absolute difference, in the targets' unit: half of the rows are nearer. Outliers do not
 * move it.
 *
 * <p>{@code median_i |y[i,j] - t[i,j]|} of each column j, for an even number of rows the mean of
 * the middle two, then the plain mean over columns, as scikit-learn's median_absolute_error.
 * Differences are rounded to float. NaN when one is NaN. Keeps all differences: 4 bytes a row and
 * column, and 4 more a row.
 */
@About(
    value = "Median absolute difference, in the targets' unit, averaged over columns",
    formula = "median_i |y[i] - t[i]|",
    checked = "scikit-learn 1.2.1")
public record MedianError() implements Metric {
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
    Numbers.check("median-error", outputs, targets);
  }

  @Override
  public long keptBytes(int outputs, int rows) {
    return KeptNumbers.bytes((long) rows * outputs) + (long) rows * Float.BYTES;
  }

  @Override
  public Accumulator start(int outputs) {
    return new Errors(outputs);
  }

  private static final class Errors implements Accumulator {
    private final int columns;
    private final KeptNumbers errors = new KeptNumbers();
    private boolean undefined;

    Errors(int columns) {
      this.columns = columns;
    }

    @Override
    public void add(Matrix predictions, Targets targets) {
      Matrix t = ((Targets.Values) targets).matrix();
      for (int i = 0; i < predictions.size(); i++) {
        double difference =
            (double) predictions.data()[predictions.offset() + i] - t.data()[t.offset() + i];
        undefined |= Double.isNaN(difference);
        errors.add((float) Math.abs(difference));
      }
    }

    @Override
    public double result() {
      int rows = Math.toIntExact(errors.size() / columns);
      if (rows == 0 || undefined) {
        return Double.NaN;
      }
      float[] column = new float[rows];
      double sum = 0;
      for (int j = 0; j < columns; j++) {
        for (int row = 0; row < rows; row++) {
          column[row] = errors.get((long) row * columns + j);
        }
        Arrays.sort(column);
        sum += ((double) column[(rows - 1) / 2] + column[rows / 2]) / 2;
      }
      return sum / columns;
    }
  }
}
