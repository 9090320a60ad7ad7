package dev.assay.core.data;

import dev.assay.core.matrix.Matrix;

/** Moves rows of matrices. */
public final class Tables {
  private Tables() {}

  /**
   * Copies chosen rows of a matrix.
   *
   * @param order row numbers of {@code source}, read from {@code from} on
   * @param into its first {@code count} rows are overwritten; must not share storage with the
   *     source
   */
  public static void gather(Matrix source, int[] order, int from, int count, Matrix into) {
    int columns = source.columns();
    Matrix.requireShape("target of gather", into.rows(0, count), count, columns);
    for (int i = 0; i < count; i++) {
      System.arraycopy(
          source.data(),
          source.rowOffset(order[from + i]),
          into.data(),
          into.rowOffset(i),
          columns);
    }
  }

  /** A new table with the chosen rows, in that order. */
  public static Table select(Table table, int[] order) {
    Matrix inputs = Matrix.zeros(order.length, table.inputs().columns());
    gather(table.inputs(), order, 0, order.length, inputs);
    Targets targets = table.targets().allocate(order.length);
    table.targets().gather(order, 0, order.length, targets);
    return table.with(inputs, targets);
  }
}
