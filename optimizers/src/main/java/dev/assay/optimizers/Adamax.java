package dev.assay.optimizers;

import dev.assay.core.kernel.Powers;
import dev.assay.core.spi.About;
import dev.assay.core.spi.Optimizer;
import dev.assay.core.spi.Param;
import dev.assay.core.spi.Parameter;
import dev.assay.core.spi.Params;

/**
 * Adam with the greatest recent gradient in place of the second moment.
 *
 * <p>{@code m = beta1 m + (1 - beta1) g, u = max(beta2 u, |g| + epsilon), w = w - rate / (1 -
 * beta1^t) * m / u}. As PyTorch; the paper has no epsilon, and Keras adds it to u.
 */
@About(
    value = "Adam with the greatest recent gradient in place of the second moment",
    formula = "u = max(beta2 u, |g| + epsilon); w = w - rate / (1 - beta1^t) * m / u",
    source = "Kingma and Ba, Adam: a method for stochastic optimization, 2015, algorithm 2",
    checked = "PyTorch 1.13.0")
public record Adamax(
    @Param(value = "length of a step", byDefault = "0.002", range = "(0, inf)") double learningRate,
    @Param(value = "decay of the first moment", byDefault = "0.9", range = "[0, 1)") double beta1,
    @Param(value = "decay of the greatest gradient", byDefault = "0.999", range = "[0, 1)")
        double beta2,
    @Param(value = "added to the gradient's size", byDefault = "1e-8", range = "(0, inf)")
        double epsilon)
    implements Optimizer {
  public Adamax {
    Params.check(Adamax.class, learningRate, beta1, beta2, epsilon);
  }

  @Override
  public int stateSlots() {
    return 2;
  }

  @Override
  public void update(
      long step, double rate, Parameter parameter, float[][] state, int from, int to) {
    float[] w = parameter.value().data();
    float[] g = parameter.gradient().data();
    float[] m = state[0];
    float[] u = state[1];
    float keep = (float) beta1;
    float rest = 1 - keep;
    float fade = (float) beta2;
    float eps = (float) epsilon;
    float r = (float) (rate / (1 - Powers.power(keep, step)));
    for (int i = from; i < to; i++) {
      m[i] = keep * m[i] + rest * g[i];
      u[i] = Math.max(fade * u[i], Math.abs(g[i]) + eps);
      w[i] -= r * (m[i] / u[i]);
    }
  }
}
