package dev.assay.losses;

import dev.assay.core.kernel.Rows;
import dev.assay.core.matrix.Matrix;
import org.jspecify.annotations.Nullable;

/** The softmax of rows of logits, as the losses on logits need it. */
final class Softmax {
  private Softmax() {}

  /**
   * The greatest probability of a row, {@code 1 / sum_j e^(z[j] - max)}, which costs no second sum.
   *
   * @param max the row's greatest logit
   * @param into its row is overwritten with all probabilities; null when they are not needed. The
   *     result is the same bits
   */
  static float greatest(Matrix logits, int row, float max, @Nullable Matrix into) {
    int n = logits.columns();
    int from = logits.rowOffset(row);
    if (into == null) {
      return 1 / Rows.sumOfExponentials(logits.data(), from, n, max);
    }
    int intoFrom = into.rowOffset(row);
    Rows.softmax(logits.data(), from, into.data(), intoFrom, n);
    return Rows.max(into.data(), intoFrom, n);
  }

  /**
   * Turns logits into probabilities.
   *
   * @param predictions overwritten; may be the same matrix as logits
   */
  static void predict(Matrix logits, Matrix predictions) {
    for (int row = 0; row < logits.rows(); row++) {
      Rows.softmax(
          logits.data(),
          logits.rowOffset(row),
          predictions.data(),
          predictions.rowOffset(row),
          logits.columns());
    }
  }
}
