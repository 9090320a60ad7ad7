package dev.assay.losses;

import dev.assay.core.matrix.Matrix;

/** The link of losses with one score for two classes. */
final class Scores {
  private Scores() {}

  /**
   * {@code (1 + y) / 2}: scores of -1 and 1 become the labels 0 and 1.
   *
   * @param predictions overwritten; may be the same matrix as outputs
   */
  static void predict(Matrix outputs, Matrix predictions) {
    for (int i = 0; i < outputs.size(); i++) {
      predictions.data()[predictions.offset() + i] =
          0.5f + 0.5f * outputs.data()[outputs.offset() + i];
    }
  }
}
