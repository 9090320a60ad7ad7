package {{package}};

import dev.assay.core.matrix.Matrix;
import dev.assay.core.spi.About;
import dev.assay.core.spi.Constraint;
import dev.assay.core.spi.Param;
import dev.assay.core.spi.Parameter;
import dev.assay.core.spi.Params;

/**
 * Keeps each weight between two bounds: {@code w = min(max(w, -limit), limit)}; NaN stays NaN.
 * Biases and scales are left alone.
 */
@About(
    value = "Keeps each weight between two bounds",
    formula = "w = min(max(w, -limit), limit)")
public record {{class}}(
    @Param(value = "size that no weight exceeds", byDefault = "1", range = "(0, inf)")
        double limit)
    implements Constraint {
  public {{class}} {
    Params.check({{class}}.class, limit);
  }

  @Override
  public void apply(Parameter parameter) {
    if (parameter.role() != Parameter.Role.WEIGHTS) {
      return;
    }
    float most = (float) limit;
    Matrix w = parameter.value();
    for (int i = w.offset(); i < w.offset() + w.size(); i++) {
      w.data()[i] = Math.min(Math.max(w.data()[i], -most), most);
    }
  }
}
