package dev.assay.optimizers;

import dev.assay.core.spi.About;
import dev.assay.core.spi.Optimizer;
import dev.assay.core.spi.Param;
import dev.assay.core.spi.Parameter;
import dev.assay.core.spi.Params;

/**
 * Steps of one length, in the direction of the sign of a mean of gradients.
 *
 * <p>{@code c = beta1 m + (1 - beta1) g, w = (1 - rate * weightDecay) w - rate * sign(c), m = beta2
 * m + (1 - beta2) g}; the sign of 0 is 0. As the authors' code; PyTorch has none. Rates are 3 to 10
 * times smaller than Adam's.
 */
@About(
    value = "Steps of one length, in the direction of the sign of a mean of gradients",
    formula = "w = (1 - rate * weightDecay) w - rate * sign(beta1 m + (1 - beta1) g)",
    source = "Chen et al., Symbolic discovery of optimization algorithms, 2023, algorithm 2",
    checked = "formula in double precision")
public record Lion(
    @Param(value = "length of a step", byDefault = "0.0001", range = "(0, inf)")
        double learningRate,
    @Param(value = "share of the mean in the direction", byDefault = "0.9", range = "[0, 1)")
        double beta1,
    @Param(value = "decay of the mean", byDefault = "0.99", range = "[0, 1)") double beta2,
    @Param(value = "share of a weight lost per unit of rate", byDefault = "0", range = "[0, inf)")
        double weightDecay)
    implements Optimizer {
  public Lion {
    Params.check(Lion.class, learningRate, beta1, beta2, weightDecay);
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
    float[] m = state[0];
    float r = (float) rate;
    float share = (float) beta1;
    float rest = (float) (1 - beta1);
    float keep = (float) beta2;
    float add = (float) (1 - beta2);
    float kept = (float) (1 - rate * weightDecay);
    for (int i = from; i < to; i++) {
      float x = g[i];
      float direction = Math.signum(share * m[i] + rest * x);
      w[i] = kept * w[i] - r * direction;
      m[i] = keep * m[i] + add * x;
    }
  }
}
