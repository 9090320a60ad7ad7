package dev.assay.core.data;

import dev.assay.core.matrix.Matrix;
import java.util.List;

/**
 * Rows of inputs with their targets.
 *
 * @param inputs rows x input columns
 * @param targets as many rows as inputs
 * @param columnNames name of each input column; empty when the source has none
 * @param classNames name of each class; empty when targets are numbers or classes have no names
 */
public record Table(
    Matrix inputs, Targets targets, List<String> columnNames, List<String> classNames) {
  public Table {
    columnNames = List.copyOf(columnNames);
    classNames = List.copyOf(classNames);
    if (inputs.rows() != targets.rows()) {
      throw new IllegalArgumentException(
          inputs.rows() + " rows of inputs, " + targets.rows() + " rows of targets");
    }
    if (!columnNames.isEmpty() && columnNames.size() != inputs.columns()) {
      throw new IllegalArgumentException(
          inputs.columns() + " input columns, " + columnNames.size() + " column names");
    }
    if (!classNames.isEmpty() && classNames.size() != targets.shape().classes()) {
      throw new IllegalArgumentException(
          targets.shape().classes() + " classes, " + classNames.size() + " class names");
    }
  }

  public Table(Matrix inputs, Targets targets) {
    this(inputs, targets, List.of(), List.of());
  }

  public int rows() {
    return inputs.rows();
  }

  /** A view of {@code count} rows starting at {@code from}; it shares storage. */
  public Table rows(int from, int count) {
    return with(inputs.rows(from, count), targets.rows(from, count));
  }

  /** The same columns and classes over other rows. */
  public Table with(Matrix newInputs, Targets newTargets) {
    return new Table(newInputs, newTargets, columnNames, classNames);
  }
}
