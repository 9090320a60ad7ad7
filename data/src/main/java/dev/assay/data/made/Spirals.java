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
import dev.assay.core.spi.Params;

/**
 * Arms of a spiral that wind around each other, one for each class.
 *
 * <p>Row i lies on arm {@code c = i mod classes}; radii are uniform in [0, 1). Normal noise is
 * added to both coordinates. A network without a hidden layer cannot separate the arms.
 */
@About(
    value = "Arms of a spiral with noise, one for each class",
    formula = "r (cos a, sin a), a = 2 pi (turns r + c / classes); r uniform in [0, 1)",
    checked = "hand-worked example")
public record Spirals(
    @Param(value = "Number of rows", byDefault = "400", range = "[2, 100000000]") int rows,
    @Param(value = "Number of arms", byDefault = "2", range = "[2, 1000]") int classes,
    @Param(
            value = "How often an arm goes around the centre",
            byDefault = "1.5",
            range = "[0, 1000]")
        double turns,
    @Param(value = "Standard deviation of the noise", byDefault = "0.02", range = "[0, 1000000]")
        double noise)
    implements Dataset {
  private static final long RADIUS = 0;
  private static final long NOISE = 1;

  public Spirals {
    Params.check(Spirals.class, rows, classes, turns, noise);
  }

  @Override
  public LoadedData load(DataContext context) {
    context.requireMemory(12L * rows, "spirals");
    RandomStream random = context.random();
    Matrix x = Matrix.zeros(rows, 2);
    int[] labels = new int[rows];
    for (int row = 0; row < rows; row++) {
      int arm = row % classes;
      double radius = random.uniform(RADIUS, row);
      double angle = 2 * Math.PI * (turns * radius + (double) arm / classes);
      double first = random.gaussian(NOISE, 2L * row) * noise;
      double second = random.gaussian(NOISE, 2L * row + 1) * noise;
      x.set(row, 0, (float) (radius * StrictMath.cos(angle) + first));
      x.set(row, 1, (float) (radius * StrictMath.sin(angle) + second));
      labels[row] = arm;
    }
    return new LoadedData(new Table(x, new Targets.Labels(labels, classes)));
  }
}
