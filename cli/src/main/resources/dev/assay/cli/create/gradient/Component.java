package {{package}};

import dev.assay.core.matrix.Matrix;
import dev.assay.core.random.RandomStream;
import dev.assay.core.spi.About;
import dev.assay.core.spi.GradientTransform;
import dev.assay.core.spi.Param;
import dev.assay.core.spi.Parameter;
import dev.assay.core.spi.Params;
import java.util.List;

/**
 * Limits each element of the gradient smoothly: {@code g = limit tanh(g / limit)}; NaN stays NaN.
 */
@About(
    value = "Limits each element of the gradient smoothly",
    formula = "g = limit tanh(g / limit)")
public record {{class}}(
    @Param(value = "size that no element exceeds", byDefault = "1", range = "(0, 1e6]")
        double limit)
    implements GradientTransform {
  public {{class}} {
    Params.check({{class}}.class, limit);
  }

  @Override
  public void apply(List<Parameter> parameters, RandomStream random, long step) {
    // By number: an iterator would be allocated at every step.
    for (int p = 0; p < parameters.size(); p++) {
      Matrix g = parameters.get(p).gradient();
      for (int i = g.offset(); i < g.offset() + g.size(); i++) {
        g.data()[i] = (float) (limit * StrictMath.tanh(g.data()[i] / limit));
      }
    }
  }
}
