package dev.assay.optimizers;

import dev.assay.core.spi.About;
import dev.assay.core.spi.Optimizer;
import dev.assay.core.spi.Param;
import dev.assay.core.spi.Parameter;
import dev.assay.core.spi.Params;

/**
 * Steps scaled by running moments of the gradient, corrected for their start at 0.
 *
 * <p>{@code m = beta1 m + (1 - beta1) g, v = beta2 v + (1 - beta2) g^2, w = w - rate * m' /
 * (sqrt(v') + epsilon)} with {@code m' = m / (1 - beta1^t), v' = v / (1 - beta2^t)}. As PyTorch;
 * Keras adds epsilon before the correction of v.
 *
 * <p>With amsgrad, the greatest v so far takes the place of v, before its correction as in PyTorch
 * (Reddi, Kale and Kumar, On the convergence of Adam and beyond, 2018, algorithm 2).
 */
@About(
    value = "Steps scaled by running first and second moments of the gradient",
    formula = "w = w - rate * m' / (sqrt(v') + epsilon)",
    source = "Kingma and Ba, Adam: a method for stochastic optimization, 2015, algorithm 1",
    checked = "PyTorch 1.13.0")
public record Adam(
    @Param(value = "length of a step", byDefault = "0.001", range = "(0, inf)") double learningRate,
    @Param(value = "decay of the first moment", byDefault = "0.9", range = "[0, 1)") double beta1,
    @Param(value = "decay of the second moment", byDefault = "0.999", range = "[0, 1)")
        double beta2,
    @Param(value = "added to the root of v", byDefault = "1e-8", range = "(0, inf)") double epsilon,
    @Param(
            value = "divide by the greatest second moment so far, so that steps never lengthen",
            byDefault = "false")
        boolean amsgrad)
    implements Optimizer {
  public Adam {
    Params.check(Adam.class, learningRate, beta1, beta2, epsilon, amsgrad);
  }

  @Override
  public int stateSlots() {
    return amsgrad ? 3 : 2;
  }

  @Override
  public void update(
      long step, double rate, Parameter parameter, float[][] state, int from, int to) {
    AdamStep.update(parameter, state, from, to, step, rate, beta1, beta2, epsilon, 1);
  }
}
