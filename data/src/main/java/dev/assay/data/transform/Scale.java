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
 * Multiplies every input by one number and adds another, in double, rounded once. Learns nothing.
 * Pixels from 0 to 255 come to 0 .. 1 with factor 0.00392156862745098. Inputs are overwritten.
 */
@About(
    value = "Every input times one number plus another",
    formula = "y = x * factor + offset",
    checked = "hand-worked example")
public record Scale(
    @Param(value = "What inputs are multiplied by", range = "(-inf, inf)") double factor,
    @Param(value = "What is added after that", byDefault = "0", range = "(-inf, inf)")
        double offset)
    implements Transform {
  public Scale {
    Params.check(Scale.class, factor, offset);
  }

  @Override
  public Fitted fit(Table train, RandomStream random) {
    return new Scaled(factor, offset);
  }

  @Override
  public Fitted restore(Map<String, Matrix> state) {
    return new Scaled(factor, offset);
  }

  private record Scaled(double factor, double offset) implements Fitted {
    @Override
    public Table apply(Table part) {
      Matrix x = part.inputs();
      float[] data = x.data();
      for (int i = x.offset(); i < x.offset() + x.size(); i++) {
        float result = (float) (data[i] * factor + offset);
        if (!Float.isFinite(result)) {
          int element = i - x.offset();
          throw Affine.tooLarge(element / x.columns(), "input", element % x.columns(), data[i]);
        }
        data[i] = result;
      }
      return part;
    }

    @Override
    public Map<String, Matrix> state() {
      return Map.of();
    }
  }
}
