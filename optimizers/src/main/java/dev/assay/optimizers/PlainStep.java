package dev.assay.optimizers;

import dev.assay.core.matrix.Matrix;

/** The step along a direction that is known. */
final class PlainStep {
  private PlainStep() {}

  /** {@code w = w - rate * d}, d from a place on. */
  static void along(Matrix value, float[] d, int dFrom, float rate) {
    float[] w = value.data();
    int wFrom = value.offset();
    int n = value.size();
    for (int i = 0; i < n; i++) {
      w[wFrom + i] -= rate * d[dFrom + i];
    }
  }
}
