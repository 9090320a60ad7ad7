package dev.assay.optimizers.constraints;

import dev.assay.core.matrix.Matrix;
import dev.assay.core.spi.About;
import dev.assay.core.spi.Constraint;
import dev.assay.core.spi.Param;
import dev.assay.core.spi.Parameter;
import dev.assay.core.spi.Params;

/**
 * Sets negative weights to 0.
 *
 * <p>{@code w = max(w, 0)} for each weight; not a number stays. Biases and scales are left alone
 * unless {@code biases} is true. As Keras' NonNeg; PyTorch has none.
 */
@About(
    value = "Sets negative weights to 0",
    formula = "w = max(w, 0)",
    checked = "hand-worked example")
public record NonNegative(
    @Param(value = "whether biases and scales are bounded too", byDefault = "false") boolean biases)
    implements Constraint {
  public NonNegative {
    Params.check(NonNegative.class, biases);
  }

  @Override
  public void apply(Parameter parameter) {
    if (biases || parameter.role() == Parameter.Role.WEIGHTS) {
      Matrix w = parameter.value();
      float[] data = w.data();
      int end = w.offset() + w.size();
      for (int i = w.offset(); i < end; i++) {
        data[i] = Math.max(data[i], 0);
      }
    }
  }
}
