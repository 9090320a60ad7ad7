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
import java.util.stream.IntStream;

/**
 * A large circle around a small one, in random order.
 *
 * <p>Class 0 has {@code rows / 2} points of the circle of radius 1, class 1 the others, of radius
 * {@code factor}; angles go evenly from 0 to 2 pi, the end left out. Normal noise is added to both
 * coordinates. The shapes are those of scikit-learn's make_circles, the draws are not.
 */
@About(
    value = "Two circles around one centre with noise, 2 classes",
    formula = "r (cos a, sin a); class 0: r = 1, class 1: r = factor; a even in [0, 2 pi)",
    source = "scikit-learn, sklearn.datasets.make_circles",
    checked = "hand-worked example")
public record Circles(
    @Param(value = "Number of rows", byDefault = "200", range = "[2, 100000000]") int rows,
    @Param(value = "Standard deviation of the noise", byDefault = "0.1", range = "[0, 1000000]")
        double noise,
    @Param(value = "Radius of the inner circle", byDefault = "0.8", range = "[0, 1)") double factor)
    implements Dataset {
  private static final long ORDER = 0;
  private static final long NOISE = 1;

  public Circles {
    Params.check(Circles.class, rows, noise, factor);
  }

  @Override
  public LoadedData load(DataContext context) {
    context.requireMemory(16L * rows, "circles");
    RandomStream random = context.random();
    int[] point = IntStream.range(0, rows).toArray();
    random.shuffle(point, ORDER);
    int outer = rows / 2;
    Matrix x = Matrix.zeros(rows, 2);
    int[] labels = new int[rows];
    for (int row = 0; row < rows; row++) {
      int p = point[row];
      boolean inner = p >= outer;
      double angle = 2 * Math.PI * (inner ? p - outer : p) / (inner ? rows - outer : outer);
      double radius = inner ? factor : 1;
      double first = random.gaussian(NOISE, 2L * p) * noise;
      double second = random.gaussian(NOISE, 2L * p + 1) * noise;
      x.set(row, 0, (float) (radius * StrictMath.cos(angle) + first));
      x.set(row, 1, (float) (radius * StrictMath.sin(angle) + second));
      labels[row] = inner ? 1 : 0;
    }
    return new LoadedData(new Table(x, new Targets.Labels(labels, 2)));
  }
}
