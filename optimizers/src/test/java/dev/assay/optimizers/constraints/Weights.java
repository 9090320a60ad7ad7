package dev.assay.optimizers.constraints;

import dev.assay.core.matrix.Matrix;
import dev.assay.core.spi.Constraint;
import dev.assay.core.spi.Parameter;
import dev.assay.core.spi.Parameter.Role;

/** Small parameters for hand-worked examples. */
final class Weights {
  private Weights() {}

  /** What a matrix of two columns becomes. */
  static float[] under(Constraint constraint, Role role, float... values) {
    int rows = values.length / 2;
    Matrix w = Matrix.over(values, rows, 2);
    constraint.apply(new Parameter("dense-1", "dense-1." + role, role, w, Matrix.zeros(rows, 2)));
    return w.data();
  }

  /** The Euclidean norm of a column, added otherwise than the constraints do. */
  static double norm(Matrix w, int column) {
    double norm = 0;
    for (int i = 0; i < w.rows(); i++) {
      norm = StrictMath.hypot(norm, w.get(i, column));
    }
    return norm;
  }
}
