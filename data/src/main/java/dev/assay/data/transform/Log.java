package dev.assay.data.transform;

import dev.assay.core.data.Table;
import dev.assay.core.matrix.Matrix;
import dev.assay.core.random.RandomStream;
import dev.assay.core.spi.About;
import dev.assay.core.spi.Param;
import dev.assay.core.spi.Params;
import dev.assay.core.spi.Transform;
import java.util.Map;

/**
 * The natural logarithm of every input, for columns that span orders of magnitude. Inputs are
 * overwritten; one at or below {@code -offset} is refused.
 */
@About(
    value = "The natural logarithm of every input",
    formula = "y = ln(x + offset)",
    checked = "hand-worked example")
public record Log(
    @Param(value = "Added before the logarithm", byDefault = "1", range = "[0, 1e30]")
        double offset)
    implements Transform {
  public Log {
    Params.check(Log.class, offset);
  }

  @Override
  public Fitted fit(Table train, RandomStream random) {
    return restore(Map.of());
  }

  @Override
  public Fitted restore(Map<String, Matrix> state) {
    return new Changed(x -> StrictMath.log(x + offset));
  }
}
