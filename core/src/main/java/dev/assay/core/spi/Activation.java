package dev.assay.core.spi;

/** A function without parameters that gives a network its non-linearity. */
public sealed interface Activation extends Component permits ElementwiseActivation, RowActivation {
  /** Greatest lower bound of the outputs. */
  default double lowerBound() {
    return Double.NEGATIVE_INFINITY;
  }

  /** Least upper bound of the outputs. */
  default double upperBound() {
    return Double.POSITIVE_INFINITY;
  }

  /** Whether backward reads the input; if not, the output may overwrite the input. */
  default boolean needsInput() {
    return true;
  }

  /** True when the output always equals the input, so that layers may skip the function. */
  default boolean isIdentity() {
    return false;
  }
}
