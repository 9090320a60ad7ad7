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
 * Two half circles of radius 1 that reach into each other, in random order.
 *
 * <p>Class 0 has {@code rows / 2} points, {@code (cos a, sin a)}; class 1 the others, {@code (1 -
 * cos a, 1/2 - sin a)}; the angles go evenly from 0 to pi, ends included. Normal noise is added to
 * both coordinates. The shapes are those of scikit-learn's make_moons, the draws are not.
 */
@About(
    value = "Two interleaved half circles with noise, 2 classes",
    formula = "class 0: (cos a, sin a); class 1: (1 - cos a, 1/2 - sin a); a even in [0, pi]",
    source = "scikit-learn, sklearn.datasets.make_moons",
    checked = "scikit-learn 1.2.1")
public record Moons(
    @Param(value = "Number of rows", byDefault = "200", range = "[2, 100000000]") int rows,
    @Param(value = "Standard deviation of the noise", byDefault = "0.1", range = "[0, 1000000]")
        double noise)
    implements Dataset {
  private static final long ORDER = 0;
  private static final long NOISE = 1;

  public Moons {
    Params.check(Moons.class, rows, noise);
  }

  @Override
  public LoadedData load(DataContext context) {
    context.requireMemory(16L * rows, "moons");
    RandomStream random = context.random();
    int[] point = IntStream.range(0, rows).toArray();
    random.shuffle(point, ORDER);
    int outer = rows / 2;
    Matrix x = Matrix.zeros(rows, 2);
    int[] labels = new int[rows];
    for (int row = 0; row < rows; row++) {
      boolean inOuter = point[row] < outer;
      double angle = inOuter ? angle(point[row], outer) : angle(point[row] - outer, rows - outer);
      double across = StrictMath.cos(angle);
      double up = StrictMath.sin(angle);
      double first = random.gaussian(NOISE, 2L * point[row]) * noise;
      double second = random.gaussian(NOISE, 2L * point[row] + 1) * noise;
      x.set(row, 0, (float) ((inOuter ? across : 1 - across) + first));
      x.set(row, 1, (float) ((inOuter ? up : 0.5 - up) + second));
      labels[row] = inOuter ? 0 : 1;
    }
    return new LoadedData(new Table(x, new Targets.Labels(labels, 2)));
  }

  private static double angle(int index, int count) {
    return count == 1 ? 0 : Math.PI * index / (count - 1);
  }
}
