package dev.assay.data.made;

import dev.assay.core.data.LoadedData;
import dev.assay.core.data.Table;
import dev.assay.core.data.Targets;
import dev.assay.core.matrix.Matrix;
import dev.assay.core.random.RandomStream;
import dev.assay.core.spi.About;
import dev.assay.core.spi.DataContext;
import dev.assay.core.spi.Dataset;
import dev.assay.core.spi.Param;
import dev.assay.core.spi.ParamException;
import dev.assay.core.spi.Params;
import org.jspecify.annotations.Nullable;

/**
 * Numbers that are weighted sums of the inputs.
 *
 * <p>Inputs are standard normal. The first {@code informative} columns have coefficients {@code
 * size * uniform [0, 1)}, drawn anew for each target; the others have none. Sums are in double.
 */
@About(
    value = "Weighted sums of standard normal inputs, with noise",
    formula = "y = X w + noise * normal; w = size * uniform [0, 1)",
    source = "scikit-learn, sklearn.datasets.make_regression",
    checked = "hand-worked example")
public record Linear(
    @Param(value = "Number of rows", byDefault = "200", range = "[2, 100000000]") int rows,
    @Param(value = "Number of input columns", byDefault = "5", range = "[1, 1000000]") int columns,
    @Param(
            value = "Columns with a coefficient, from the first; without it all",
            optional = true,
            range = "[1, 1000000]")
        @Nullable Integer informative,
    @Param(value = "Number of targets", byDefault = "1", range = "[1, 100000]") int targets,
    @Param(value = "Size of the coefficients", byDefault = "1", range = "[0, 1000000]") double size,
    @Param(value = "Standard deviation of the noise", byDefault = "0", range = "[0, 1000000]")
        double noise)
    implements Dataset {
  private static final long INPUTS = 0;
  private static final long COEFFICIENTS = 1;
  private static final long NOISE = 2;

  public Linear {
    Params.check(Linear.class, rows, columns, informative, targets, size, noise);
    if ((long) rows * Math.max(columns, targets) > Integer.MAX_VALUE - 8) {
      throw new ParamException(
          "rows", rows, "rows x columns below 2^31, columns is " + Math.max(columns, targets));
    }
    if (informative != null && informative > columns) {
      throw new ParamException("informative", informative, "at most columns, which is " + columns);
    }
  }

  @Override
  public LoadedData load(DataContext context) {
    context.requireMemory(4L * rows * (columns + targets), "linear");
    RandomStream random = context.random();
    int used = informative == null ? columns : informative;
    Matrix x = Matrix.zeros(rows, columns);
    Matrix y = Matrix.zeros(rows, targets);
    for (int row = 0; row < rows; row++) {
      for (int j = 0; j < columns; j++) {
        x.set(row, j, (float) random.gaussian(INPUTS, (long) row * columns + j));
      }
      for (int t = 0; t < targets; t++) {
        double sum = noise * random.gaussian(NOISE, (long) row * targets + t);
        for (int j = 0; j < used; j++) {
          sum += size * random.uniform(COEFFICIENTS, (long) t * columns + j) * x.get(row, j);
        }
        y.set(row, t, (float) sum);
      }
    }
    return new LoadedData(new Table(x, new Targets.Values(y)));
  }
}
