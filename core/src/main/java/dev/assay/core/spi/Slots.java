package dev.assay.core.spi;

/**
 * Where a layer states what it needs. Things of one kind are numbered from 0 in the order of their
 * declaration; {@link Frame} uses the same numbers.
 */
public interface Slots {
  /**
   * A matrix of parameters with a gradient.
   *
   * @param name unique within the layer, such as {@code weights}
   * @param rows the fan-in, for weights
   * @param columns the fan-out, for weights
   */
  void trainable(String name, Parameter.Role role, int rows, int columns, WeightInit init);

  /** A matrix that training updates without a gradient, such as a running mean. */
  void running(String name, int rows, int columns, float initial);

  /**
   * A buffer with one row for each row of the batch. Its content survives from forward to backward.
   */
  void scratch(int columns);

  /** A buffer of fixed size, numbered together with the others. */
  void scratch(int rows, int columns);

  /** A layer inside this one; its buffers are found in {@link Frame#child}. */
  void child(String name, Layer layer, int inputs);
}
