package dev.assay.optimizers;

import dev.assay.core.spi.About;
import dev.assay.core.spi.Optimizer;
import dev.assay.core.spi.Param;
import dev.assay.core.spi.Parameter;
import dev.assay.core.spi.Params;

/**
 * Adam with weight decay apart from the gradient.
 *
 * <p>{@code w = (1 - rate * weightDecay) w}, then Adam's step. The decay is multiplied by the
 * learning rate and applies to every parameter, biases included, as in PyTorch; in the paper it is
 * not multiplied by the base learning rate.
 *
 * <p>With amsgrad, the greatest v so far takes the place of v, before its correction as in PyTorch
 * (Reddi, Kale and Kumar, On the convergence of Adam and beyond, 2018, algorithm 2).
 */
@About(
    value = "Adam with weight decay apart from the gradient",
    formula = "w = (1 - rate * weightDecay) w - rate * m' / (sqrt(v') + epsilon)",
    source = "Loshchilov and Hutter, Decoupled weight decay regularization, 2019, algorithm 2",
    checked = "PyTorch 1.13.0")
public record AdamW(
    @Param(value = "length of a step", byDefault = "0.001", range = "(0, inf)") double learningRate,
    @Param(value = "decay of the first moment", byDefault = "0.9", range = "[0, 1)") double beta1,
    @Param(value = "decay of the second moment", byDefault = "0.999", range = "[0, 1)")
        double beta2,
    @Param(value = "added to the root of v", byDefault = "1e-8", range = "(0, inf)") double epsilon,
    @Param(
            value = "share of a weight lost per unit of rate",
            byDefault = "0.01",
            range = "[0, inf)")
        double weightDecay,
    @Param(
            value = "divide by the greatest second moment so far, so that steps never lengthen",
            byDefault = "false")
        boolean amsgrad)
    implements Optimizer {
  public AdamW {
    Params.check(AdamW.class, learningRate, beta1, beta2, epsilon, weightDecay, amsgrad);
  }

  @Override
  public int stateSlots() {
    return amsgrad ? 3 : 2;
  }

  @Override
  public void update(
      long step, double rate, Parameter parameter, float[][] state, int from, int to) {
    AdamStep.update(
        parameter,
        state,
        from,
        to,
        step,
        rate,
        beta1,
        beta2,
        epsilon,
        (float) (1 - rate * weightDecay));
  }
}
