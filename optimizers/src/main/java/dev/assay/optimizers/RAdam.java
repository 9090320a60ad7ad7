package dev.assay.optimizers;

import dev.assay.core.kernel.Powers;
import dev.assay.core.spi.About;
import dev.assay.core.spi.Optimizer;
import dev.assay.core.spi.Param;
import dev.assay.core.spi.Parameter;
import dev.assay.core.spi.Params;

/**
 * Adam that waits with scaling until the second moment is known well enough.
 *
 * <p>{@code rho_inf = 2 / (1 - beta2) - 1, rho_t = rho_inf - 2 t beta2^t / (1 - beta2^t)}. Where
 * {@code rho_t > 5}: {@code w = w - rate * c * m' * sqrt(1 - beta2^t) / (sqrt(v) + epsilon)} with
 * {@code c^2 = (rho_t - 4) (rho_t - 2) rho_inf / ((rho_inf - 4) (rho_inf - 2) rho_t)}, otherwise
 * {@code w = w - rate * m'}; m, m' and v as in Adam. As PyTorch; the paper scales where {@code
 * rho_t > 4} and has no epsilon.
 */
@About(
    value = "Adam that waits with scaling until the second moment is known well enough",
    formula = "w = w - rate * c_t * m' / (sqrt(v') + epsilon) when rho_t > 5, else w - rate * m'",
    source = "Liu et al., On the variance of the adaptive learning rate, 2020, algorithm 2",
    checked = "PyTorch 1.13.0")
public record RAdam(
    @Param(value = "length of a step", byDefault = "0.001", range = "(0, inf)") double learningRate,
    @Param(value = "decay of the first moment", byDefault = "0.9", range = "[0, 1)") double beta1,
    @Param(value = "decay of the second moment", byDefault = "0.999", range = "[0, 1)")
        double beta2,
    @Param(value = "added to the root of v", byDefault = "1e-8", range = "(0, inf)") double epsilon)
    implements Optimizer {
  private static final double ENOUGH = 5;

  public RAdam {
    Params.check(RAdam.class, learningRate, beta1, beta2, epsilon);
  }

  @Override
  public int stateSlots() {
    return 2;
  }

  @Override
  public void update(
      long step, double rate, Parameter parameter, float[][] state, int from, int to) {
    float decay1 = (float) beta1;
    float decay2 = (float) beta2;
    float[] g = parameter.gradient().data();
    AdamStep.moments(g, state[0], state[1], decay1, decay2, from, to);
    double corrected = rate / (1 - Powers.power(decay1, step));
    double power = Powers.power(decay2, step);
    double longest = 2 / (1 - beta2) - 1;
    double length = longest - 2 * step * power / (1 - power);
    float[] w = parameter.value().data();
    if (length > ENOUGH) {
      double rectified =
          Math.sqrt(
              (length - 4)
                  * (length - 2)
                  * longest
                  / ((longest - 4) * (longest - 2) * length)
                  * (1 - power));
      scaled(w, state[0], state[1], (float) (corrected * rectified), (float) epsilon, from, to);
    } else {
      PlainStep.along(w, state[0], (float) corrected, from, to);
    }
  }

  private static void scaled(
      float[] w, float[] m, float[] v, float rate, float eps, int from, int to) {
    for (int i = from; i < to; i++) {
      w[i] -= rate * (m[i] / ((float) Math.sqrt(v[i]) + eps));
    }
  }
}
