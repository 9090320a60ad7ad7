package dev.assay.optimizers;

import dev.assay.core.matrix.Matrix;
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
  public void update(long step, double rate, Parameter parameter, float[][] state) {
    Matrix w = parameter.value();
    Matrix g = parameter.gradient();
    float r = (float) rate;
    if (momentum == 0) {
      plain(w.data(), w.offset(), g.data(), g.offset(), w.size(), -r);
    } else if (rateInMomentum) {
      scaled(w, g, state[0], (float) momentum, -r, nesterov);
    } else if (nesterov) {
      nesterov(w, g, state[0], (float) momentum, -r);
    } else {
      heavyBall(w, g, state[0], (float) momentum, -r);
    }
  }

  private static void plain(float[] w, int wFrom, float[] g, int gFrom, int n, float minusRate) {
    if (wFrom == 0 && gFrom == 0) {
      // Only where both are read at the same index does C2 compute several numbers at once.
      for (int i = 0; i < n; i++) {
        w[i] = Math.fma(minusRate, g[i], w[i]);
      }
    } else {
      for (int i = 0; i < n; i++) {
        w[wFrom + i] = Math.fma(minusRate, g[gFrom + i], w[wFrom + i]);
      }
    }
  }

  private static void heavyBall(Matrix w, Matrix g, float[] v, float momentum, float minusRate) {
    int n = w.size();
    int gFrom = g.offset();
    float[] gData = g.data();
    if (gFrom == 0) {
      for (int i = 0; i < n; i++) {
        v[i] = Math.fma(momentum, v[i], gData[i]);
      }
    } else {
      for (int i = 0; i < n; i++) {
        v[i] = Math.fma(momentum, v[i], gData[gFrom + i]);
      }
    }
    plain(w.data(), w.offset(), v, 0, n, minusRate);
  }

  private static void nesterov(Matrix w, Matrix g, float[] v, float momentum, float minusRate) {
    int n = w.size();
    int gFrom = g.offset();
    float[] gData = g.data();
    for (int i = 0; i < n; i++) {
      v[i] = Math.fma(momentum, v[i], gData[gFrom + i]);
      gData[gFrom + i] = Math.fma(momentum, v[i], gData[gFrom + i]);
    }
    plain(w.data(), w.offset(), gData, gFrom, n, minusRate);
  }

  private static void scaled(
      Matrix w, Matrix g, float[] v, float momentum, float minusRate, boolean nesterov) {
    float[] wData = w.data();
    float[] gData = g.data();
    int wFrom = w.offset();
    int gFrom = g.offset();
    for (int i = 0; i < v.length; i++) {
      float move = minusRate * gData[gFrom + i];
      v[i] = momentum * v[i] + move;
      wData[wFrom + i] += nesterov ? momentum * v[i] + move : v[i];
    }
  }
}
