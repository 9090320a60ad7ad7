package dev.assay.optimizers.gradients;

import dev.assay.core.random.RandomStream;
import dev.assay.core.spi.About;
import dev.assay.core.spi.GradientTransform;
import dev.assay.core.spi.Param;
import dev.assay.core.spi.Parameter;
import dev.assay.core.spi.Params;
import java.util.List;

/**
 * Shortens the gradient of all parameters together, keeping its direction.
 *
 * <p>{@code g = g * limit / norm} when the norm exceeds the limit, with norm the Euclidean norm
 * over all parameters. PyTorch's clip_grad_norm_ adds 1e-6 to the norm; this does not.
 */
@About(
    value = "Limits the Euclidean norm of the whole gradient, keeping its direction",
    formula = "g = g * min(1, limit / norm)",
    source = "Pascanu, Mikolov and Bengio, On the difficulty of training RNNs, 2013, algorithm 1",
    checked = "PyTorch 1.13.0")
public record ClipGlobalNorm(@Param(value = "greatest norm", range = "(0, inf)") double limit)
    implements GradientTransform {
  public ClipGlobalNorm {
    Params.check(ClipGlobalNorm.class, limit);
  }

  @Override
  public void apply(List<Parameter> parameters, RandomStream random, long step) {
    double squares = 0;
    for (int p = 0; p < parameters.size(); p++) {
      squares += Norms.squared(parameters.get(p).gradient());
    }
    double norm = Math.sqrt(squares);
    if (norm > limit) {
      for (int p = 0; p < parameters.size(); p++) {
        Norms.scale(parameters.get(p).gradient(), limit, norm);
      }
    }
  }
}
