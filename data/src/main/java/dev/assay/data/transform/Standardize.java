package dev.assay.data.transform;

import dev.assay.core.data.Table;
import dev.assay.core.data.Tables;
import dev.assay.core.matrix.Matrix;
import dev.assay.core.random.RandomStream;
import dev.assay.core.spi.About;
import dev.assay.core.spi.Transform;
import java.util.Map;

/**
 * Gives every input column mean 0 and standard deviation 1 over the training part.
 *
 * <p>{@code y = (x - mean) / deviation}, where {@code deviation = sqrt(sum((x - mean)^2) / rows)}
 * (population form, as scikit-learn's StandardScaler). A column that is constant in the training
 * part is only centred. Sums are in double, one chain per column in row order; mean and deviation
 * are then rounded to float, so that saved and fresh transforms agree to the bit. Inputs are
 * overwritten.
 */
@About(
    value = "Mean 0 and standard deviation 1 for every input column, from the training part",
    formula = "y = (x - mean) / sqrt(sum((x - mean)^2) / rows); constant column: y = x - mean",
    checked = "scikit-learn 1.2.1")
public record Standardize() implements Transform {
  private static final String MEAN = "mean";
  private static final String DEVIATION = "deviation";

  @Override
  public Fitted fit(Table train, RandomStream random) {
    Matrix x = train.inputs();
    int columns = x.columns();
    double[] mean = new double[columns];
    Tables.forEachBlock(
        x,
        (first, rows) -> {
          for (int row = 0; row < rows.rows(); row++) {
            int at = rows.rowOffset(row);
            for (int j = 0; j < columns; j++) {
              mean[j] += rows.data()[at + j];
            }
          }
        });
    for (int j = 0; j < columns; j++) {
      mean[j] /= x.rows();
    }
    double[] squares = new double[columns];
    Tables.forEachBlock(
        x,
        (first, rows) -> {
          for (int row = 0; row < rows.rows(); row++) {
            int at = rows.rowOffset(row);
            for (int j = 0; j < columns; j++) {
              double difference = rows.data()[at + j] - mean[j];
              squares[j] += difference * difference;
            }
          }
        });
    Matrix centre = Matrix.zeros(1, columns);
    Matrix deviation = Matrix.zeros(1, columns);
    for (int j = 0; j < columns; j++) {
      centre.set(0, j, (float) mean[j]);
      float root = (float) Math.sqrt(squares[j] / x.rows());
      deviation.set(0, j, root == 0 ? 1 : root);
    }
    return restore(Map.of(MEAN, centre, DEVIATION, deviation));
  }

  @Override
  public Fitted restore(Map<String, Matrix> state) {
    double[] mean = Affine.row(state, MEAN);
    double[] deviation = Affine.row(state, DEVIATION);
    Affine.requireSameWidth(mean, deviation);
    return new Affine(Map.copyOf(state), mean, deviation, 1, 0);
  }
}
