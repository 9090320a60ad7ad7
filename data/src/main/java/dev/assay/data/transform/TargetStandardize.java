package dev.assay.data.transform;

import dev.assay.core.data.DataException;
import dev.assay.core.data.Table;
import dev.assay.core.data.Targets;
import dev.assay.core.matrix.Matrix;
import dev.assay.core.random.RandomStream;
import dev.assay.core.spi.About;
import dev.assay.core.spi.Transform;
import java.util.Map;

/**
 * Gives every target column mean 0 and standard deviation 1 over the training part, and undoes it
 * in predictions. The loss and the metrics see the changed targets.
 *
 * <p>{@code t' = (t - mean) / deviation}, where {@code deviation = sqrt(sum((t - mean)^2) / rows)},
 * as scikit-learn's TransformedTargetRegressor with a StandardScaler; predictions {@code y' *
 * deviation + mean}. A column that is constant in the training part is only centred. Sums are in
 * double, one chain per column in row order; mean and deviation are then rounded to float. Targets
 * must be numbers, and are overwritten.
 */
@About(
    value = "Mean 0 and standard deviation 1 for every target column, undone in predictions",
    formula = "t' = (t - mean) / sqrt(sum((t - mean)^2) / rows)",
    checked = "hand-worked example")
public record TargetStandardize() implements Transform {
  private static final String MEAN = "mean";
  private static final String DEVIATION = "deviation";

  @Override
  public Fitted fit(Table train, RandomStream random) {
    Table targets = new Table(numbers(train), train.targets());
    return restore(new Standardize().fit(targets, random).state());
  }

  private static Matrix numbers(Table part) {
    if (part.targets() instanceof Targets.Values(Matrix matrix)) {
      return matrix;
    }
    throw new DataException(
        "target-standardize: needs numbers as targets, these are " + part.targets().shape());
  }

  @Override
  public Fitted restore(Map<String, Matrix> state) {
    double[] mean = Affine.row(state, MEAN);
    double[] deviation = Affine.row(state, DEVIATION);
    Affine.requireSameWidth(mean, deviation);
    return new Scaled(Map.copyOf(state), new Affine(state, mean, deviation, 1, 0), mean, deviation);
  }

  @SuppressWarnings("ArrayRecordComponent") // Never compared.
  private record Scaled(Map<String, Matrix> state, Affine affine, double[] mean, double[] deviation)
      implements Fitted {
    @Override
    public Table apply(Table part) {
      affine.change(numbers(part), "target");
      return part;
    }

    @Override
    public Matrix applyToInputs(Matrix inputs) {
      return inputs;
    }

    @Override
    public void undoOnPredictions(Matrix predictions) {
      Matrix.requireShape("predictions", predictions, predictions.rows(), mean.length);
      for (int row = 0; row < predictions.rows(); row++) {
        for (int j = 0; j < mean.length; j++) {
          double y = predictions.get(row, j);
          predictions.set(row, j, (float) (y * deviation[j] + mean[j]));
        }
      }
    }
  }
}
