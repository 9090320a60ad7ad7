package dev.assay.core.data;

import dev.assay.core.matrix.Matrix;
import java.util.List;
import java.util.Optional;

/**
 * Rows of inputs with their targets.
 *
 * @param inputs rows x input columns
 * @param targets as many rows as inputs
 * @param columnNames name of each input column; empty when the source has none
 * @param classNames name of each class; empty when targets are numbers or classes have no names
 * @param weights rows x 1: how much each row counts in what training makes small; absent when all
 *     count alike. The mean loss per row and the metrics count every row once
 * @param rawColumns what the numbers of each input column stand for; empty once all are numbers
 *     that a network can be given
 */
public record Table(
    Matrix inputs,
    Targets targets,
    List<String> columnNames,
    List<String> classNames,
    Optional<Matrix> weights,
    List<RawColumn> rawColumns) {
  public Table {
    columnNames = List.copyOf(columnNames);
    classNames = List.copyOf(classNames);
    rawColumns = List.copyOf(rawColumns);
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
    if (!rawColumns.isEmpty() && rawColumns.size() != inputs.columns()) {
      throw new IllegalArgumentException(
          inputs.columns() + " input columns, " + rawColumns.size() + " raw columns");
    }
    if (weights.isPresent()) {
      Matrix.requireShape("weights", weights.get(), inputs.rows(), 1);
    }
  }

  /** Rows whose inputs are all numbers. */
  public Table(
      Matrix inputs,
      Targets targets,
      List<String> columnNames,
      List<String> classNames,
      Optional<Matrix> weights) {
    this(inputs, targets, columnNames, classNames, weights, List.of());
  }

  public Table(Matrix inputs, Targets targets, List<String> columnNames, List<String> classNames) {
    this(inputs, targets, columnNames, classNames, Optional.empty());
  }

  public Table(Matrix inputs, Targets targets) {
    this(inputs, targets, List.of(), List.of());
  }

  public int rows() {
    return inputs.rows();
  }

  /** A view of {@code count} rows starting at {@code from}; it shares storage. */
  public Table rows(int from, int count) {
    return new Table(
        inputs.rows(from, count),
        targets.rows(from, count),
        columnNames,
        classNames,
        weights.map(w -> w.rows(from, count)),
        rawColumns);
  }

  /** The same rows, columns and classes with other inputs and targets; weights are kept. */
  public Table with(Matrix newInputs, Targets newTargets) {
    return new Table(newInputs, newTargets, columnNames, classNames, weights, rawColumns);
  }

  /** The same rows with other weights. */
  public Table withWeights(Matrix newWeights) {
    return new Table(inputs, targets, columnNames, classNames, Optional.of(newWeights), rawColumns);
  }

  /** The same rows, whose inputs stand for other things than numbers. */
  public Table withRawColumns(List<RawColumn> columns) {
    return new Table(inputs, targets, columnNames, classNames, weights, columns);
  }
}
