package dev.assay.activations;

/** Activations of the form {@code z g(z)}, with g from 0 to 1. */
final class Gate {
  private Gate() {}

  /** {@code y = z g}, which is 0 when z is negative infinity and g is 0. */
  static void open(float[] z, int zFrom, float[] g, float[] y, int yFrom, int n) {
    for (int i = 0; i < n; i++) {
      y[yFrom + i] = Math.max(z[zFrom + i], -Float.MAX_VALUE) * g[i];
    }
  }
}
