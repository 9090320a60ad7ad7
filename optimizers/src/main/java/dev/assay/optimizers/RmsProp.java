package dev.assay.optimizers;

import dev.assay.core.spi.About;
import dev.assay.core.spi.Optimizer;
import dev.assay.core.spi.Param;
import dev.assay.core.spi.Parameter;
import dev.assay.core.spi.Params;

/**
 * Steps scaled by a running mean of squared gradients.
 *
 * <p>{@code s = decay s + (1 - decay) g^2, d = g / (sqrt(s) + epsilon)}; centered, with {@code a =
 * decay a + (1 - decay) g}: {@code d = g / (sqrt(max(0, s - a^2)) + epsilon)}. Then {@code w = w -
 * rate * d}, or with momentum {@code b = momentum b + d, w = w - rate * b}. As PyTorch, whose
 * variance can be rounded below 0 and then is not a number; Keras adds epsilon inside the root and
 * has 0.9 as decay.
 */
@About(
    value = "Steps scaled by a running mean of squared gradients",
    formula = "s = decay s + (1 - decay) g^2; w = w - rate * g / (sqrt(s) + epsilon)",
    source =
        "Tieleman and Hinton, Neural networks for machine learning, lecture 6.5, 2012;"
            + " centered: Graves, Generating sequences with recurrent neural networks, 2013, eq. 38",
    checked = "PyTorch 1.13.0")
public record RmsProp(
    @Param(value = "length of a step", byDefault = "0.01", range = "(0, inf)") double learningRate,
    @Param(value = "decay of the running means", byDefault = "0.99", range = "[0, 1)") double decay,
    @Param(value = "added to the root", byDefault = "1e-8", range = "(0, inf)") double epsilon,
    @Param(value = "share of the last direction that is kept", byDefault = "0", range = "[0, 1)")
        double momentum,
    @Param(
            value = "divide by the deviation from the mean gradient instead of from 0",
            byDefault = "false")
        boolean centered)
    implements Optimizer {
  public RmsProp {
    Params.check(RmsProp.class, learningRate, decay, epsilon, momentum, centered);
  }

  @Override
  public int stateSlots() {
    return 1 + (centered ? 1 : 0) + (momentum > 0 ? 1 : 0);
  }

  @Override
  public void update(
      long step, double rate, Parameter parameter, float[][] state, int from, int to) {
    float keep = (float) decay;
    float rest = (float) (1 - decay);
    float[] direction = parameter.gradient().data();
    if (centered) {
      centre(direction, state[0], state[1], keep, rest, (float) epsilon, from, to);
    } else {
      scale(direction, state[0], keep, rest, (float) epsilon, from, to);
    }
    if (momentum > 0) {
      float[] buffer = state[state.length - 1];
      accumulate(direction, buffer, (float) momentum, from, to);
      direction = buffer;
    }
    PlainStep.along(parameter.value().data(), direction, (float) rate, from, to);
  }

  private static void scale(
      float[] g, float[] s, float keep, float rest, float eps, int from, int to) {
    for (int i = from; i < to; i++) {
      float x = g[i];
      s[i] = keep * s[i] + rest * x * x;
      g[i] = x / ((float) Math.sqrt(s[i]) + eps);
    }
  }

  private static void centre(
      float[] g, float[] s, float[] a, float keep, float rest, float eps, int from, int to) {
    for (int i = from; i < to; i++) {
      float x = g[i];
      s[i] = keep * s[i] + rest * x * x;
      a[i] = keep * a[i] + rest * x;
      g[i] = x / ((float) Math.sqrt(Math.max(0, s[i] - a[i] * a[i])) + eps);
    }
  }

  private static void accumulate(float[] d, float[] b, float momentum, int from, int to) {
    for (int i = from; i < to; i++) {
      b[i] = momentum * b[i] + d[i];
    }
  }
}
