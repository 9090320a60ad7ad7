package dev.assay.optimizers.gradients;

import dev.assay.core.matrix.Matrix;
import dev.assay.core.random.RandomStream;
import dev.assay.core.spi.About;
import dev.assay.core.spi.GradientTransform;
import dev.assay.core.spi.Param;
import dev.assay.core.spi.Parameter;
import dev.assay.core.spi.Params;
import java.util.List;

/** {@code g = min(max(g, -limit), limit)} for each element; NaN stays NaN. */
@About(
    value = "Limits each element of the gradient",
    formula = "g = min(max(g, -limit), limit)",
    checked = "PyTorch 1.13.0")
public record ClipValue(
    @Param(value = "greatest size of an element", range = "(0, inf)") double limit)
    implements GradientTransform {
  public ClipValue {
    Params.check(ClipValue.class, limit);
  }

  @Override
  public void apply(List<Parameter> parameters, RandomStream random, long step) {
    float most = (float) limit;
    for (int p = 0; p < parameters.size(); p++) {
      Matrix g = parameters.get(p).gradient();
      clip(g.data(), g.offset(), g.size(), most);
    }
  }

  private static void clip(float[] g, int from, int n, float most) {
    for (int i = from; i < from + n; i++) {
      g[i] = Math.min(Math.max(g[i], -most), most);
    }
  }
}
