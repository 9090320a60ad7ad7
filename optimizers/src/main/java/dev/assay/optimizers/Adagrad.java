package dev.assay.optimizers;

import dev.assay.core.spi.About;
import dev.assay.core.spi.Optimizer;
import dev.assay.core.spi.Param;
import dev.assay.core.spi.Parameter;
import dev.assay.core.spi.Params;

/**
 * Steps that shorten for weights whose gradients were large.
 *
 * <p>{@code s = s + g^2, w = w - rate * g / (sqrt(initial + s) + epsilon)}. As PyTorch, whose
 * lr_decay is the schedule {@code {type: inverse-time, per: step}} here; Keras starts s at 0.1 and
 * adds epsilon inside the root.
 */
@About(
    value = "Steps that shorten for weights whose gradients were large",
    formula = "s = s + g^2; w = w - rate * g / (sqrt(initial + s) + epsilon)",
    source = "Duchi, Hazan and Singer, Adaptive subgradient methods, 2011, figure 1",
    checked = "PyTorch 1.13.0")
public record Adagrad(
    @Param(value = "length of a step", byDefault = "0.01", range = "(0, inf)") double learningRate,
    @Param(value = "the sum of squares before the first step", byDefault = "0", range = "[0, inf)")
        double initial,
    @Param(value = "added to the root of s", byDefault = "1e-10", range = "(0, inf)")
        double epsilon)
    implements Optimizer {
  public Adagrad {
    Params.check(Adagrad.class, learningRate, initial, epsilon);
  }

  @Override
  public int stateSlots() {
    return 1;
  }

  @Override
  public void update(
      long step, double rate, Parameter parameter, float[][] state, int from, int to) {
    float[] w = parameter.value().data();
    float[] g = parameter.gradient().data();
    float[] s = state[0];
    float r = (float) rate;
    float first = (float) initial;
    float eps = (float) epsilon;
    for (int i = from; i < to; i++) {
      float x = g[i];
      s[i] += x * x;
      w[i] -= r * (x / ((float) Math.sqrt(first + s[i]) + eps));
    }
  }
}
