package dev.assay.optimizers.gradients;

import dev.assay.core.matrix.Matrix;
import dev.assay.core.random.RandomStream;
import dev.assay.core.spi.About;
import dev.assay.core.spi.GradientTransform;
import dev.assay.core.spi.Param;
import dev.assay.core.spi.Parameter;
import dev.assay.core.spi.Params;
import java.util.List;

/**
 * Shortens the gradient of each parameter by itself.
 *
 * <p>{@code g = g * min(1, limit / norm)}, with norm the Euclidean norm over one matrix of weights
 * or one bias. As Keras' clipnorm; PyTorch's clip_grad_norm_ takes all parameters together, as
 * clip-global-norm does.
 */
@About(
    value = "Limits the Euclidean norm of each parameter's gradient, keeping its direction",
    formula = "g = g * min(1, limit / norm(g)), for each parameter",
    checked = "hand-worked example")
public record ClipNorm(
    @Param(value = "greatest norm of one parameter's gradient", range = "(0, inf)") double limit)
    implements GradientTransform {
  public ClipNorm {
    Params.check(ClipNorm.class, limit);
  }

  @Override
  public void apply(List<Parameter> parameters, RandomStream random, long step) {
    for (int p = 0; p < parameters.size(); p++) {
      Matrix g = parameters.get(p).gradient();
      double norm = Math.sqrt(Norms.squared(g));
      if (norm > limit) {
        Norms.scale(g, limit, norm);
      }
    }
  }
}
