package dev.assay.optimizers.gradients;

import dev.assay.core.matrix.Matrix;
import dev.assay.core.random.RandomStream;
import dev.assay.core.spi.About;
import dev.assay.core.spi.GradientTransform;
import dev.assay.core.spi.Param;
import dev.assay.core.spi.Parameter;
import dev.assay.core.spi.Params;
import java.util.List;

/**
 * Adds normal noise that fades.
 *
 * <p>{@code g = g + s_t n} with {@code n} standard normal for each element and {@code s_t = std /
 * (1 + t)^(fading / 2)}, t the steps completed. The paper has {@code std^2} of 0.01, 0.3 or 1.
 */
@About(
    value = "Adds normal noise that fades to the gradient",
    formula = "g = g + std / (1 + t)^(fading / 2) * n, n standard normal",
    source =
        "Neelakantan et al., Adding gradient noise improves learning for very deep networks, 2015,"
            + " eq. 1",
    checked = "moments of many draws")
public record GradientNoise(
    @Param(value = "standard deviation in the first step", range = "[0, inf)") double std,
    @Param(
            value = "exponent with which the variance falls; 0: none",
            byDefault = "0.55",
            range = "[0, inf)")
        double fading)
    implements GradientTransform {
  public GradientNoise {
    Params.check(GradientNoise.class, std, fading);
  }

  @Override
  public void apply(List<Parameter> parameters, RandomStream random, long step) {
    double deviation = std * StrictMath.exp(-fading / 2 * StrictMath.log1p((double) step));
    long element = 0;
    for (int p = 0; p < parameters.size(); p++) {
      Matrix g = parameters.get(p).gradient();
      add(g, random, step, element, deviation);
      element += g.size();
    }
  }

  private static void add(Matrix g, RandomStream random, long step, long first, double deviation) {
    float[] data = g.data();
    int from = g.offset();
    int n = g.size();
    for (int i = 0; i < n; i++) {
      data[from + i] += (float) (deviation * random.gaussian(step, first + i));
    }
  }
}
