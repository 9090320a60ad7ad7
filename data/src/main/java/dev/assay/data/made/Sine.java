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

/** The sine of one random input, with noise. */
@About(
    value = "The sine of one input, with noise",
    formula = "y = sin(x) + noise * normal; x uniform in [low, high)",
    checked = "hand-worked example")
public record Sine(
    @Param(value = "Number of rows", byDefault = "200", range = "[2, 100000000]") int rows,
    @Param(value = "Least input", byDefault = "-3.141592653589793", range = "[-1e9, 1e9]")
        double low,
    @Param(value = "Bound of the inputs", byDefault = "3.141592653589793", range = "[-1e9, 1e9]")
        double high,
    @Param(value = "Standard deviation of the noise", byDefault = "0.1", range = "[0, 1000000]")
        double noise)
    implements Dataset {
  private static final long INPUT = 0;
  private static final long NOISE = 1;

  public Sine {
    Params.check(Sine.class, rows, low, high, noise);
    if (!(low < high)) {
      throw new ParamException("high", high, "a number above low, which is " + low);
    }
  }

  @Override
  public LoadedData load(DataContext context) {
    context.requireMemory(8L * rows, "sine");
    RandomStream random = context.random();
    Matrix x = Matrix.zeros(rows, 1);
    Matrix y = Matrix.zeros(rows, 1);
    for (int row = 0; row < rows; row++) {
      x.set(row, 0, (float) (low + (high - low) * random.uniform(INPUT, row)));
      double sine = StrictMath.sin(x.get(row, 0));
      y.set(row, 0, (float) (sine + noise * random.gaussian(NOISE, row)));
    }
    return new LoadedData(new Table(x, new Targets.Values(y)));
  }
}
