package dev.assay.core.spi;

import dev.assay.core.data.TargetShape;
import dev.assay.core.data.Targets;
import dev.assay.core.matrix.Matrix;
import org.jspecify.annotations.Nullable;

/**
 * What training makes small: a number for each row, joined by {@link #reduction()}.
 *
 * <p>An implementation gives the number and the gradient of single rows. Joining them belongs to
 * {@code Objective}, so that a gradient is always the gradient of exactly the number reported.
 */
public interface Loss extends Component {
  /** What the loss takes from the network's output. */
  enum Input {
    /** Any real numbers, turned into probabilities by the loss itself. */
    LOGITS,
    /** Numbers in [0, 1]. */
    PROBABILITIES,
    /** Any real numbers, such as a quantity, its logarithm or a score. */
    VALUES
  }

  /** How rows are joined. */
  enum Reduction {
    /** {@code sum_i w_i l_i / sum_i w_i}. */
    MEAN,
    /** {@code sum_i w_i l_i}; multiplies the gradient, and so the step, by the number of rows. */
    SUM
  }

  Input input();

  Reduction reduction();

  /**
   * Checks that this loss can compare such outputs with such targets.
   *
   * @throws IllegalArgumentException saying what does not fit
   */
  void check(int outputs, TargetShape targets);

  /**
   * Checks the targets themselves, once before training and after {@link #check}; by default all
   * pass.
   *
   * @throws IllegalArgumentException saying which target does not fit and what would
   */
  default void checkTargets(Targets targets) {}

  /**
   * Computes the loss of each row, and its gradient.
   *
   * @param outputs rows x outputs, not changed
   * @param losses element i is overwritten with the loss of row i
   * @param scale the gradient of row i is multiplied by element i
   * @param dOutputs overwritten with the scaled gradients; null when they are not needed; may not
   *     share storage with outputs
   * @param tally where clipped values are counted
   */
  void rows(
      Matrix outputs,
      Targets targets,
      double[] losses,
      float[] scale,
      @Nullable Matrix dOutputs,
      LossTally tally);

  /**
   * The loss's link: turns outputs into predictions, such as logits into probabilities. By default
   * predictions are the outputs.
   *
   * @param predictions overwritten; may be the same matrix as outputs
   */
  default void predict(Matrix outputs, Matrix predictions) {
    if (predictions != outputs) {
      predictions.copyFrom(outputs);
    }
  }
}
