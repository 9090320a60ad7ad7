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

/**
 * Normally distributed points around one centre for each class; centres are uniform in [-10, 10) in
 * every column. Row i belongs to class {@code i mod classes}.
 */
@About(
    value = "Normally distributed points around random centres, one for each class",
    formula = "x = centre(class) + spread * normal; centre uniform in [-10, 10)",
    source = "scikit-learn, sklearn.datasets.make_blobs",
    checked = "moments of many draws")
public record Blobs(
    @Param(value = "Number of rows", byDefault = "300", range = "[1, 100000000]") int rows,
    @Param(value = "Number of classes", byDefault = "3", range = "[1, 1000000]") int classes,
    @Param(value = "Number of input columns", byDefault = "2", range = "[1, 1000000]") int columns,
    @Param(value = "Standard deviation around a centre", byDefault = "1.0", range = "[0, 1000000]")
        double spread)
    implements Dataset {
  private static final long CENTRES = 0;
  private static final long POINTS = 1;

  public Blobs {
    Params.check(Blobs.class, rows, classes, columns, spread);
    if ((long) rows * columns > Integer.MAX_VALUE - 8) {
      throw new ParamException("rows", rows, "rows x columns below 2^31, columns is " + columns);
    }
  }

  @Override
  public LoadedData load(DataContext context) {
    context.requireMemory(4L * rows * (columns + 1), "blobs");
    RandomStream random = context.random();
    Matrix x = Matrix.zeros(rows, columns);
    int[] labels = new int[rows];
    for (int row = 0; row < rows; row++) {
      labels[row] = row % classes;
      for (int j = 0; j < columns; j++) {
        double centre = 20 * random.uniform(CENTRES, (long) labels[row] * columns + j) - 10;
        double offset = spread * random.gaussian(POINTS, (long) row * columns + j);
        x.set(row, j, (float) (centre + offset));
      }
    }
    return new LoadedData(new Table(x, new Targets.Labels(labels, classes)));
  }
}
