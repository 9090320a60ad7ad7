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
import org.jspecify.annotations.Nullable;

/**
 * Whether the number of ones among some bits is odd; for two bits this is exclusive or.
 *
 * <p>Without {@code rows} every pattern is there once, in the order of binary numbers, the first
 * column being the lowest bit; otherwise so many random patterns.
 */
@About(
    value = "Whether the number of ones among bits is odd, 2 classes",
    formula = "class = (x1 + x2 + ... + xn) mod 2",
    source = "Rumelhart, Hinton and Williams, Learning internal representations, 1986",
    checked = "hand-worked example")
public record Parity(
    @Param(value = "Number of bits", byDefault = "3", range = "[1, 20]") int bits,
    @Param(
            value = "Number of random patterns; without it every pattern once",
            optional = true,
            range = "[2, 100000000]")
        @Nullable Integer rows)
    implements Dataset {
  private static final long PATTERN = 0;

  public Parity {
    Params.check(Parity.class, bits, rows);
  }

  @Override
  public LoadedData load(DataContext context) {
    int count = rows == null ? 1 << bits : rows;
    context.requireMemory(4L * count * (bits + 1), "parity");
    RandomStream random = context.random();
    Matrix x = Matrix.zeros(count, bits);
    int[] labels = new int[count];
    for (int row = 0; row < count; row++) {
      int pattern = rows == null ? row : random.below(1 << bits, PATTERN, row);
      for (int j = 0; j < bits; j++) {
        x.set(row, j, (pattern >>> j) & 1);
      }
      labels[row] = Integer.bitCount(pattern) & 1;
    }
    return new LoadedData(new Table(x, new Targets.Labels(labels, 2)));
  }
}
