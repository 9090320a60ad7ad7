package dev.assay.optimizers.gradients;

import dev.assay.core.matrix.Matrix;
import dev.assay.core.random.Purpose;
import dev.assay.core.random.RandomStream;
import dev.assay.core.spi.GradientTransform;
import dev.assay.core.spi.Parameter;
import dev.assay.core.spi.Parameter.Role;
import java.util.List;

/** Small parameters for hand-worked examples. */
final class Gradients {
  private Gradients() {}

  /** A row of values 2 with the given gradient. */
  static Parameter of(Role role, float... gradient) {
    Matrix value = Matrix.zeros(1, gradient.length);
    value.fill(2);
    return new Parameter(
        "dense-1", "dense-1." + role, role, value, Matrix.over(gradient, 1, gradient.length));
  }

  static void apply(GradientTransform transform, Parameter... parameters) {
    transform.apply(List.of(parameters), RandomStream.of(1, Purpose.NOISE, "none"), 0);
  }
}
