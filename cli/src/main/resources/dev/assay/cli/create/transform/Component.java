package {{package}};

import dev.assay.core.data.DataException;
import dev.assay.core.data.Table;
import dev.assay.core.matrix.Matrix;
import dev.assay.core.random.RandomStream;
import dev.assay.core.spi.About;
import dev.assay.core.spi.Param;
import dev.assay.core.spi.Params;
import dev.assay.core.spi.Transform;
import java.util.Map;

/**
 * Divides each input column by its largest size in the training part: {@code y = limit x / max|x|}.
 *
 * <p>Zeros stay zeros; a column of nothing but zeros is left as it is. Other parts may exceed the
 * limit. Inputs are overwritten.
 */
@About(
    value = "Each input column divided by its largest size in the training part",
    formula = "y = limit x / max|x|")
public record {{class}}(
    @Param(value = "largest size after the change", byDefault = "1", range = "(0, 1e6]")
        double limit)
    implements Transform {
  private static final String LARGEST = "largest";

  public {{class}} {
    Params.check({{class}}.class, limit);
  }

  /** Looks at the training part alone, so that nothing leaks from the others. */
  @Override
  public Fitted fit(Table train, RandomStream random) {
    Matrix x = train.inputs();
    Matrix largest = Matrix.zeros(1, x.columns());
    for (int row = 0; row < x.rows(); row++) {
      for (int j = 0; j < x.columns(); j++) {
        largest.set(0, j, Math.max(largest.get(0, j), Math.abs(x.get(row, j))));
      }
    }
    return restore(Map.of(LARGEST, largest));
  }

  @Override
  public Fitted restore(Map<String, Matrix> state) {
    Matrix largest = state.get(LARGEST);
    if (largest == null) {
      throw new DataException("saved transform: no \"" + LARGEST + "\" in " + state.keySet());
    }
    return new Divided(largest, limit);
  }

  /** What was learnt, ready to use. */
  private record Divided(Matrix largest, double limit) implements Fitted {
    @Override
    public Table apply(Table part) {
      Matrix x = part.inputs();
      if (x.columns() != largest.columns()) {
        throw new DataException(
            "fitted to %d input columns, these rows have %d"
                .formatted(largest.columns(), x.columns()));
      }
      for (int row = 0; row < x.rows(); row++) {
        for (int j = 0; j < x.columns(); j++) {
          double size = largest.get(0, j) == 0 ? 1 : largest.get(0, j) / limit;
          x.set(row, j, (float) (x.get(row, j) / size));
        }
      }
      return part;
    }

    @Override
    public Map<String, Matrix> state() {
      return Map.of(LARGEST, largest);
    }
  }
}
