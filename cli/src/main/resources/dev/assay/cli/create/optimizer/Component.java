package {{package}};

import dev.assay.core.spi.About;
import dev.assay.core.spi.Optimizer;
import dev.assay.core.spi.Param;
import dev.assay.core.spi.Parameter;
import dev.assay.core.spi.Params;

/**
 * Gradient descent along a running mean of the gradients.
 *
 * <p>{@code v = m v + (1 - m) g, w = w - rate v}, v being 0 at first.
 */
@About(
    value = "Gradient descent along a running mean of the gradients",
    formula = "v = m v + (1 - m) g; w = w - rate v",
    source = "Polyak, Some methods of speeding up the convergence of iteration methods, 1964")
public record {{class}}(
    @Param(value = "length of a step", range = "(0, inf)") double learningRate,
    @Param(value = "m, the share of the mean that is kept", byDefault = "0.9", range = "[0, 1)")
        double momentum)
    implements Optimizer {
  public {{class}} {
    Params.check({{class}}.class, learningRate, momentum);
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
    float kept = (float) momentum;
    float taken = (float) (1 - momentum);
    float r = (float) rate;
    float[] v = state[0];
    for (int i = from; i < to; i++) {
      v[i] = kept * v[i] + taken * g[i];
      w[i] -= r * v[i];
    }
  }
}
