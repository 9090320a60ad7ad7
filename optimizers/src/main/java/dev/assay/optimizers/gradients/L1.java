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
 * Pulls weights towards 0, all with the same strength, so that some come to rest there.
 *
 * <p>{@code g = g + rate * sign(w)}, the sign of 0 being 0: a subgradient of {@code rate * sum
 * |w|}, which {@code train.objective} does not include. Biases and scales are left alone unless
 * {@code biases} is true. As Keras' L1 regularizer; PyTorch has none.
 */
@About(
    value = "Adds the signs of the weights, times a strength, to their gradient",
    formula = "g = g + rate * sign(w)",
    source = "Tibshirani, Regression shrinkage and selection via the lasso, 1996",
    checked = "hand-worked example")
public record L1(
    @Param(value = "strength", range = "[0, inf)") double rate,
    @Param(value = "whether biases and scales are pulled too", byDefault = "false") boolean biases)
    implements GradientTransform {
  public L1 {
    Params.check(L1.class, rate, biases);
  }

  @Override
  public void apply(List<Parameter> parameters, RandomStream random, long step) {
    for (int p = 0; p < parameters.size(); p++) {
      Parameter parameter = parameters.get(p);
      if (biases || parameter.role() == Parameter.Role.WEIGHTS) {
        pull(parameter.value(), parameter.gradient(), (float) rate);
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
      g[gFrom + i] += r * Math.signum(w[wFrom + i]);
    }
  }
}
