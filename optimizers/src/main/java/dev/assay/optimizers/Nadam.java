package dev.assay.optimizers;

import dev.assay.core.kernel.Powers;
import dev.assay.core.spi.About;
import dev.assay.core.spi.Optimizer;
import dev.assay.core.spi.Param;
import dev.assay.core.spi.Parameter;
import dev.assay.core.spi.Params;

/**
 * Adam with Nesterov's look ahead and a momentum that grows.
 *
 * <p>With {@code mu_t = beta1 (1 - 0.96^(t momentumDecay) / 2)} and {@code p_t = mu_1 ... mu_t}:
 * {@code w = w - rate * ((1 - mu_t) / (1 - p_t) * g + mu_(t+1) / (1 - p_(t+1)) * m) / (sqrt(v') +
 * epsilon)}, m and v' as in Adam. As PyTorch 2 and Keras; PyTorch 1.13 without foreach multiplies
 * p_(t+1) by mu_t twice.
 */
@About(
    value = "Adam with Nesterov's look ahead and a momentum that grows",
    formula =
        "w = w - rate * ((1 - mu_t) / (1 - p_t) * g + mu_(t+1) / (1 - p_(t+1)) * m)"
            + " / (sqrt(v') + epsilon)",
    source = "Dozat, Incorporating Nesterov momentum into Adam, 2016, algorithm 2",
    checked = "PyTorch 1.13.0")
public record Nadam(
    @Param(value = "length of a step", byDefault = "0.002", range = "(0, inf)") double learningRate,
    @Param(value = "decay of the first moment", byDefault = "0.9", range = "[0, 1)") double beta1,
    @Param(value = "decay of the second moment", byDefault = "0.999", range = "[0, 1)")
        double beta2,
    @Param(value = "added to the root of v", byDefault = "1e-8", range = "(0, inf)") double epsilon,
    @Param(value = "how fast the momentum grows", byDefault = "0.004", range = "[0, inf)")
        double momentumDecay)
    implements Optimizer {
  /** {@code ln 0.96}. */
  private static final double LOG_BASE = -0.040821994520255166;

  /** What a number near 1 does not notice any more. */
  private static final double NEGLIGIBLE = 0x1p-54;

  public Nadam {
    Params.check(Nadam.class, learningRate, beta1, beta2, epsilon, momentumDecay);
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
    double fade = StrictMath.exp(LOG_BASE * momentumDecay);
    double mu = momentum(decay1, fade, step);
    double next = momentum(decay1, fade, step + 1);
    double product = product(decay1, fade, step);
    double correction2 = 1 - Powers.power(decay2, step);
    float[] g = parameter.gradient().data();
    AdamStep.moments(g, state[0], state[1], decay1, decay2, from, to);
    step(
        parameter.value().data(),
        g,
        state,
        from,
        to,
        (float) (rate * (1 - mu) / (1 - product)),
        (float) (rate * next / (1 - product * next)),
        (float) (1 / Math.sqrt(correction2)));
  }

  private static double momentum(double beta, double fade, long step) {
    return beta * (1 - 0.5 * Powers.power(fade, step));
  }

  /** {@code mu_1 ... mu_t}, up to where it no longer counts beside 1. */
  private static double product(double beta, double fade, long step) {
    double product = 1;
    double faded = 1;
    for (long t = 1; t <= step && product > NEGLIGIBLE; t++) {
      faded *= fade;
      product *= beta * (1 - 0.5 * faded);
    }
    return product;
  }

  private void step(
      float[] w,
      float[] g,
      float[][] state,
      int from,
      int to,
      float ofGradient,
      float ofMoment,
      float rootScale) {
    float[] m = state[0];
    float[] v = state[1];
    float eps = (float) epsilon;
    for (int i = from; i < to; i++) {
      float denominator = (float) Math.sqrt(v[i]) * rootScale + eps;
      w[i] -= (ofGradient * g[i] + ofMoment * m[i]) / denominator;
    }
  }
}
