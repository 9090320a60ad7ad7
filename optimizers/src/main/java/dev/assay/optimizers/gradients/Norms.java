package dev.assay.optimizers.gradients;

import dev.assay.core.kernel.Totals;
import dev.assay.core.matrix.Matrix;

/** What transforms that limit a norm share. */
final class Norms {
  private Norms() {}

  /** The square of the Euclidean norm. */
  static double squared(Matrix g) {
    return Totals.sumOfSquares(g.data(), g.offset(), g.size());
  }

  /** Multiplies a gradient whose norm exceeds a limit by {@code limit / norm}. */
  static void scale(Matrix g, double limit, double norm) {
    scale(g.data(), g.offset(), g.size(), (float) (limit / norm));
  }

  private static void scale(float[] g, int from, int n, float factor) {
    for (int i = from; i < from + n; i++) {
      g[i] *= factor;
    }
  }
}
