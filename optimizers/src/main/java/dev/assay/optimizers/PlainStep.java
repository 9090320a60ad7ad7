package dev.assay.optimizers;

/** The step along a direction that is known. */
final class PlainStep {
  private PlainStep() {}

  /** {@code w = w - rate * d}. */
  static void along(float[] w, float[] d, float rate, int from, int to) {
    for (int i = from; i < to; i++) {
      w[i] -= rate * d[i];
    }
  }
}
