package dev.assay.optimizers;

import dev.assay.core.spi.About;
import dev.assay.core.spi.Optimizer;
import dev.assay.core.spi.Param;
import dev.assay.core.spi.Parameter;
import dev.assay.core.spi.Params;

/**
 * Steps as long as past steps were, in proportion to the gradient's size: hardly any rate to
 * choose.
 *
 * <p>{@code s = rho s + (1 - rho) g^2, d = g * sqrt(u + epsilon) / sqrt(s + epsilon), u = rho u +
 * (1 - rho) d^2, w = w - rate * d}. As PyTorch; the paper has no rate, which is 1. Keras has 0.001
 * as its default rate and 0.95 as rho.
 */
@About(
    value = "Steps as long as past steps were, in proportion to the gradient's size",
    formula = "d = g * sqrt(u + epsilon) / sqrt(s + epsilon); w = w - rate * d",
    source = "Zeiler, ADADELTA: an adaptive learning rate method, 2012, algorithm 1",
    checked = "PyTorch 1.13.0")
public record Adadelta(
    @Param(value = "factor on each step", byDefault = "1", range = "(0, inf)") double learningRate,
    @Param(value = "decay of both running means", byDefault = "0.9", range = "[0, 1)") double rho,
    @Param(
            value = "added inside both roots; the first steps are about its root long",
            byDefault = "1e-6",
            range = "(0, inf)")
        double epsilon)
    implements Optimizer {
  public Adadelta {
    Params.check(Adadelta.class, learningRate, rho, epsilon);
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
    float[] s = state[0];
    float[] u = state[1];
    float r = (float) rate;
    float keep = (float) rho;
    float rest = (float) (1 - rho);
    float eps = (float) epsilon;
    for (int i = from; i < to; i++) {
      float x = g[i];
      s[i] = keep * s[i] + rest * x * x;
      float d = x * ((float) Math.sqrt(u[i] + eps) / (float) Math.sqrt(s[i] + eps));
      u[i] = keep * u[i] + rest * d * d;
      w[i] -= r * d;
    }
  }
}
