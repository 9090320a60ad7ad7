package {{package}};

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
import java.util.List;

/**
 * Two spirals around each other, one for each class, with normal noise on both coordinates.
 *
 * <p>Row i belongs to class {@code i mod 2}, u is uniform in [0, 1): {@code (r cos a, r sin a)}
 * with {@code r = sqrt(u)} and {@code a = 2 pi turns r + pi class}.
 */
@About(
    value = "Two spirals around each other, 2 classes",
    formula = "(r cos a, r sin a), r = sqrt(u), a = 2 pi turns r + pi class",
    source = "Lang and Witbrock, Learning to tell two spirals apart, 1988")
public record {{class}}(
    @Param(value = "number of rows", byDefault = "400", range = "[2, 1e8]") int rows,
    @Param(value = "turns of each spiral", byDefault = "1.5", range = "(0, 100]") double turns,
    @Param(value = "standard deviation of the noise", byDefault = "0.02", range = "[0, 1e6]")
        double noise)
    implements Dataset {
  /** Draws are addressed by step and element: one step for each use, one element for each row. */
  private static final long PLACE = 0;

  private static final long NOISE = 1;

  public {{class}} {
    Params.check({{class}}.class, rows, turns, noise);
  }

  @Override
  public LoadedData load(DataContext context) {
    context.requireMemory(12L * rows, "{{name}}");
    RandomStream random = context.random();
    Matrix x = Matrix.zeros(rows, 2);
    int[] labels = new int[rows];
    for (int row = 0; row < rows; row++) {
      labels[row] = row % 2;
      double radius = Math.sqrt(random.uniform(PLACE, row));
      double angle = 2 * Math.PI * turns * radius + Math.PI * labels[row];
      double across = radius * StrictMath.cos(angle);
      double up = radius * StrictMath.sin(angle);
      x.set(row, 0, (float) (across + noise * random.gaussian(NOISE, 2L * row)));
      x.set(row, 1, (float) (up + noise * random.gaussian(NOISE, 2L * row + 1)));
    }
    Targets targets = new Targets.Labels(labels, 2);
    return new LoadedData(new Table(x, targets, List.of("across", "up"), List.of("one", "other")));
  }
}
