package dev.assay.core.spi;

import dev.assay.core.matrix.Matrix;
import org.jspecify.annotations.Nullable;

/**
 * A function of a batch of rows with parameters that can be trained.
 *
 * <p>A layer is a record and keeps nothing itself. It declares what it needs in {@link #declare};
 * during a pass it finds those buffers in the {@link Frame} under the same numbers.
 */
public interface Layer extends Component {
  /**
   * Number of columns this layer puts out.
   *
   * @throws IllegalArgumentException when it cannot take {@code inputs} columns
   */
  int outputs(int inputs);

  /** States the parameters, running statistics and scratch space it needs. */
  void declare(Slots slots, int inputs);

  /**
   * Computes the output.
   *
   * @param x rows x inputs, not changed
   * @param y rows x outputs, fully overwritten, may hold NaN on entry; never shares storage with x
   */
  void forward(Frame frame, Matrix x, Matrix y);

  /**
   * Computes the gradients of the objective, after {@link #forward} on the same frame.
   *
   * <p>Parameter gradients are overwritten, not added to.
   *
   * @param x what forward was given, not changed
   * @param y what forward gave, not changed
   * @param dY gradient with respect to y; may be destroyed
   * @param dX gradient with respect to x, fully overwritten; null when nobody needs it. Never
   *     shares storage with dY
   */
  void backward(Frame frame, Matrix x, Matrix y, Matrix dY, @Nullable Matrix dX);

  /**
   * Whether in training a row's output depends on the other rows of its batch, as in batch
   * normalisation.
   */
  default boolean mixesRows() {
    return false;
  }

  /**
   * The activation this layer ends with, for rules that compare it with the loss; null for none.
   */
  default @Nullable Activation activation() {
    return null;
  }
}
