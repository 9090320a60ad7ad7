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
   * @throws DataException when there are no rows or no input columns, an input or a target is not
   *     finite, or a label is outside its classes; with row and column counted from 0
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
    requireFinite(source, "input", table.inputs(), table.columnNames());
    switch (table.targets()) {
      case Targets.Values values -> requireFinite(source, "target", values.matrix(), List.of());
      case Targets.Labels labels -> requireInRange(source, labels);
    }
  }

  private static void requireFinite(String source, String what, Matrix m, List<String> names) {
    float[] data = m.data();
    for (int row = 0; row < m.rows(); row++) {
      int at = m.rowOffset(row);
      for (int column = 0; column < m.columns(); column++) {
        if (!Float.isFinite(data[at + column])) {
          String name = names.isEmpty() ? "" : " (" + names.get(column) + ")";
          throw new DataException(
              "%s: %s row %d, column %d%s: got %s, expected a finite number"
                  .formatted(source, what, row, column, name, data[at + column]));
        }
      }
    }
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
