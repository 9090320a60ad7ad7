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
 * Pulls weights towards 0.
 *
 * <p>{@code g = g + rate * w}: the gradient of {@code rate / 2 * |w|^2}, which {@code
 * train.objective} does not include. Biases and scales are left alone unless {@code biases} is
 * true; PyTorch's weight_decay takes all.
 */
@About(
    value = "Adds a multiple of the weights to their gradient",
    formula = "g = g + rate * w",
    source = "Krogh and Hertz, A simple weight decay can improve generalization, 1992, eq. 1",
    checked = "hand-worked example")
public record L2(
    @Param(value = "strength", range = "[0, inf)") double rate,
    @Param(value = "whether biases and scales are pulled too", byDefault = "false") boolean biases)
    implements GradientTransform {
  public L2 {
    Params.check(L2.class, rate, biases);
  }

  @Override
  public void apply(List<Parameter> parameters, RandomStream random, long step) {
    float r = (float) rate;
    for (int p = 0; p < parameters.size(); p++) {
      Parameter parameter = parameters.get(p);
      if (biases || parameter.role() == Parameter.Role.WEIGHTS) {
        pull(parameter.value(), parameter.gradient(), r);
      }
    }
  }

  private static void pull(Matrix value, Matrix gradient, float r) {
    float[] w = value.data();
    float[] g = gradient.data();
    int wFrom = value.offset();
    int gFrom = gradient.offset();
    int n = value.size();
    for (int i = 0; i < n; i++) {
      g[gFrom + i] = Math.fma(r, w[wFrom + i], g[gFrom + i]);
    }
  }
}
