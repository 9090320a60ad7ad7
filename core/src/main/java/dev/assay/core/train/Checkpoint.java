package dev.assay.core.train;

import dev.assay.core.matrix.Matrix;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Where training stood after an epoch: with it a new trainer goes on with the same bits. Draws and
 * the order of rows need no place in it, for they depend on numbers of epochs and steps alone.
 *
 * @param tensors matrices by name; those that are handed out are read before training goes on
 * @param values single numbers by name, as {@code Double.toString} writes them
 */
public record Checkpoint(Map<String, Matrix> tensors, Map<String, String> values) {
  Checkpoint() {
    this(new LinkedHashMap<>(), new LinkedHashMap<>());
  }

  /** Is given checkpoints while training goes. */
  @FunctionalInterface
  public interface Sink {
    void save(Checkpoint checkpoint);
  }

  /** Epochs completed. */
  public int epoch() {
    return (int) number("epoch");
  }

  double number(String name) {
    String text = values.get(name);
    if (text == null) {
      throw new IllegalArgumentException("the checkpoint lacks " + name);
    }
    return Double.parseDouble(text);
  }

  Matrix tensor(String name) {
    Matrix m = tensors.get(name);
    if (m == null) {
      throw new IllegalArgumentException("the checkpoint lacks " + name);
    }
    return m;
  }

  /** Copies a tensor into a matrix of the same shape. */
  void read(String name, Matrix into) {
    Matrix m = tensor(name);
    if (m.rows() != into.rows() || m.columns() != into.columns()) {
      throw new IllegalArgumentException(
          "the checkpoint's %s is %d x %d, expected %d x %d"
              .formatted(name, m.rows(), m.columns(), into.rows(), into.columns()));
    }
    into.copyFrom(m);
  }
}
