package dev.assay.activations;

/** Loops that change signs. */
final class Signs {
  private Signs() {}

  /** {@code into[i] = -x[from + i]}; into may be the same block as x. */
  static void negate(float[] x, int from, float[] into, int n) {
    for (int i = 0; i < n; i++) {
      into[i] = -x[from + i];
    }
  }
}
