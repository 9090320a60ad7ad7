package dev.assay.data.transform;

import dev.assay.core.data.Table;
import dev.assay.core.matrix.Matrix;
import dev.assay.core.random.RandomStream;
import dev.assay.core.spi.About;
import dev.assay.core.spi.Param;
import dev.assay.core.spi.ParamException;
import dev.assay.core.spi.Params;
import dev.assay.core.spi.Transform;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Brings inputs beyond a bound to the bound, in every column. Inputs are overwritten. */
@About(
    value = "Inputs brought inside bounds",
    formula = "y = min(max(x, low), high)",
    checked = "hand-worked example")
public record Clip(
    @Param(value = "Least value", optional = true, range = "(-inf, inf)") @Nullable Double low,
    @Param(value = "Greatest value, above low", optional = true, range = "(-inf, inf)")
        @Nullable Double high)
    implements Transform {
  public Clip {
    Params.check(Clip.class, low, high);
    if (low == null && high == null) {
      throw new ParamException("low", "nothing", "low, high or both");
    }
    if (low != null && high != null && !(low < high)) {
      throw new ParamException("high", high, "a number above low, which is " + low);
    }
  }

  @Override
  public Fitted fit(Table train, RandomStream random) {
    return restore(Map.of());
  }

  @Override
  public Fitted restore(Map<String, Matrix> state) {
    float least = low == null ? Float.NEGATIVE_INFINITY : low.floatValue();
    float greatest = high == null ? Float.POSITIVE_INFINITY : high.floatValue();
    return new Changed(x -> Math.min(Math.max(x, least), greatest));
  }
}
