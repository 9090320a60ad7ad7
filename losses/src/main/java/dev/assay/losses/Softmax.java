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
   * @param into holds the probabilities of all rows, by {@link #predict}; null when nobody needs
   *     them. The result is the same bits
   */
  static float greatest(Matrix logits, int row, float max, @Nullable Matrix into) {
    int n = logits.columns();
    int from = logits.rowOffset(row);
    if (into == null) {
      return 1 / Rows.sumOfExponentials(logits.data(), from, n, max);
    }
    return Rows.max(into.data(), into.rowOffset(row), n);
  }

  /**
   * Turns logits into probabilities.
   *
   * @param predictions overwritten; may be the same matrix as logits
   */
  static void predict(Matrix logits, Matrix predictions) {
    Rows.softmax(
        logits.data(),
        logits.offset(),
        predictions.data(),
        predictions.offset(),
        logits.rows(),
        logits.columns());
  }
}
