package dev.assay.core.data;

import dev.assay.core.matrix.Matrix;
import java.util.List;

/** Refuses rows that no network can learn from, whatever source they come from. */
public final class DataCheck {
  private DataCheck() {}

  /**
   * Checks every row of a source.
   *
   * @param source the source's name, for the message
   * @throws DataException when there are no rows or no input columns, an input (except a missing
   *     one, where {@link Table#rawColumns} allows it) or a target is not finite, a label is
   *     outside its classes, or weights are negative, not finite or all 0; with row and column
   *     counted from 0
   */
  public static void requireUsable(String source, LoadedData data) {
    requireUsable(source, data.main());
    data.test().ifPresent(test -> requireUsable(source + ", test part", test));
  }

  private static void requireUsable(String source, Table table) {
    if (table.rows() == 0 || table.inputs().columns() == 0) {
      throw new DataException(
          "%s: %d rows of %d input columns, expected at least one of each"
              .formatted(source, table.rows(), table.inputs().columns()));
    }
    requireFinite(source, "input", table.inputs(), table.columnNames(), table.rawColumns());
    switch (table.targets()) {
      case Targets.Values values ->
          requireFinite(source, "target", values.matrix(), List.of(), List.of());
      case Targets.Labels labels -> requireInRange(source, labels);
    }
    requireWeights(source, table);
  }

  /**
   * Checks the weights of rows, if there are any.
   *
   * @throws DataException when one is negative or not finite, or all are 0
   */
  public static void requireWeights(String source, Table table) {
    table.weights().ifPresent(weights -> requireWeights(source, weights));
  }

  private static void requireWeights(String source, Matrix weights) {
    double sum = 0;
    for (int row = 0; row < weights.rows(); row++) {
      float weight = weights.get(row, 0);
      if (!(weight >= 0 && weight < Float.POSITIVE_INFINITY)) {
        throw new DataException(
            "%s: row %d: weight %s, expected a finite number >= 0".formatted(source, row, weight));
      }
      sum += weight;
    }
    if (sum == 0) {
      throw new DataException(
          source + ": all " + weights.rows() + " rows have weight 0, expected some above 0");
    }
  }

  private static void requireFinite(
      String source, String what, Matrix m, List<String> names, List<RawColumn> raw) {
    Tables.forEachBlock(
        m,
        (first, rows) -> {
          for (int row = 0; row < rows.rows(); row++) {
            for (int column = 0; column < rows.columns(); column++) {
              float value = rows.get(row, column);
              boolean missing = Float.isNaN(value) && !raw.isEmpty() && raw.get(column).gaps();
              if (!Float.isFinite(value) && !missing) {
                String name = names.isEmpty() ? "" : " (" + names.get(column) + ")";
                throw new DataException(
                    "%s: %s row %d, column %d%s: got %s, expected a finite number"
                        .formatted(source, what, first + row, column, name, value));
              }
            }
          }
        });
  }

  private static void requireInRange(String source, Targets.Labels labels) {
    for (int row = 0; row < labels.rows(); row++) {
      int label = labels.label(row);
      if (label < 0 || label >= labels.classes()) {
        throw new DataException(
            "%s: row %d: label %d, expected 0 to %d"
                .formatted(source, row, label, labels.classes() - 1));
      }
    }
  }
}
