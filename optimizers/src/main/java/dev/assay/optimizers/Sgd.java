package dev.assay.optimizers;

import dev.assay.core.spi.About;
import dev.assay.core.spi.Optimizer;
import dev.assay.core.spi.Param;
import dev.assay.core.spi.ParamException;
import dev.assay.core.spi.Parameter;
import dev.assay.core.spi.Params;

/**
 * Gradient descent, with momentum if wanted.
 *
 * <p>{@code v = momentum v + g, w = w - rate v}; Nesterov: {@code w = w - rate (g + momentum v)};
 * without momentum {@code w = w - rate g}. v is 0 at first. As PyTorch's SGD, where the rate does
 * not enter v, so that a change of rate acts on the momentum at once. With rateInMomentum as Keras
 * and Sutskever et al.: {@code v = momentum v - rate g, w = w + v}; Nesterov: {@code w = w +
 * momentum v - rate g}. The two are the same as long as the rate is.
 */
@About(
    value = "Gradient descent, with momentum if wanted",
    formula = "v = momentum v + g; w = w - rate v, or w - rate (g + momentum v) with nesterov",
    source = "Sutskever et al., On the importance of initialization and momentum, 2013",
    checked = "PyTorch 1.13.0")
public record Sgd(
    @Param(value = "length of a step", range = "(0, inf)") double learningRate,
    @Param(value = "share of the last direction that is kept", byDefault = "0", range = "[0, 1)")
        double momentum,
    @Param(value = "look ahead along the momentum", byDefault = "false") boolean nesterov,
    @Param(
            value = "keep in the momentum the rate that each gradient came with, as Keras does",
            byDefault = "false")
        boolean rateInMomentum)
    implements Optimizer {
  public Sgd {
    Params.check(Sgd.class, learningRate, momentum, nesterov, rateInMomentum);
    if (nesterov && momentum == 0) {
      throw new ParamException("nesterov", true, "momentum > 0 with nesterov");
    }
    if (rateInMomentum && momentum == 0) {
      throw new ParamException("rateInMomentum", true, "momentum > 0 with rateInMomentum");
    }
  }

  @Override
  public int stateSlots() {
    return momentum == 0 ? 0 : 1;
  }

  @Override
  public void update(
      long step, double rate, Parameter parameter, float[][] state, int from, int to) {
    float[] w = parameter.value().data();
    float[] g = parameter.gradient().data();
    float r = (float) -rate;
    float share = (float) momentum;
    if (momentum == 0) {
      plain(w, g, r, from, to);
    } else if (rateInMomentum) {
      scaled(w, g, state[0], share, r, nesterov, from, to);
    } else if (nesterov) {
      nesterov(g, state[0], share, from, to);
      plain(w, g, r, from, to);
    } else {
      heavyBall(g, state[0], share, from, to);
      plain(w, state[0], r, from, to);
    }
  }

  private static void plain(float[] w, float[] d, float minusRate, int from, int to) {
    for (int i = from; i < to; i++) {
      w[i] = Math.fma(minusRate, d[i], w[i]);
    }
  }

  private static void heavyBall(float[] g, float[] v, float momentum, int from, int to) {
    for (int i = from; i < to; i++) {
      v[i] = Math.fma(momentum, v[i], g[i]);
    }
  }

  /** Leaves the direction in g. */
  private static void nesterov(float[] g, float[] v, float momentum, int from, int to) {
    for (int i = from; i < to; i++) {
      v[i] = Math.fma(momentum, v[i], g[i]);
      g[i] = Math.fma(momentum, v[i], g[i]);
    }
  }

  private static void scaled(
      float[] w,
      float[] g,
      float[] v,
      float momentum,
      float minusRate,
      boolean nesterov,
      int from,
      int to) {
    for (int i = from; i < to; i++) {
      float move = minusRate * g[i];
      v[i] = momentum * v[i] + move;
      w[i] += nesterov ? momentum * v[i] + move : v[i];
    }
  }
}
