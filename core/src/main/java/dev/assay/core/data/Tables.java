package dev.assay.core.data;

import dev.assay.core.matrix.Matrix;

/** Moves rows of tables and matrices. */
public final class Tables {
  /** Rows of a stored matrix that are in memory at a time. */
  private static final int BLOCK = 1024;

  private Tables() {}

  /**
   * Copies chosen rows of a matrix.
   *
   * @param order row numbers of {@code source}, read from {@code from} on
   * @param into its first {@code count} rows are overwritten; must not share storage with the
   *     source
   * @throws IllegalArgumentException when {@code into} has other columns or too few rows
   */
  public static void gather(Matrix source, int[] order, int from, int count, Matrix into) {
    int columns = source.columns();
    if (into.columns() != columns || into.rows() < count) {
      throw new IllegalArgumentException(
          "target of gather: got %d x %d, expected at least %d x %d"
              .formatted(into.rows(), into.columns(), count, columns));
    }
    source.gather(order, from, count, into);
  }

  /** Does something with consecutive rows of a matrix. */
  public interface RowBlock {
    /**
     * Takes one block.
     *
     * @param first number of the block's first row
     * @param rows in memory; valid during the call
     */
    void accept(int first, Matrix rows);
  }

  /**
   * Goes through all rows in order: in one block when they are in memory, otherwise in blocks of
   * which one at a time is.
   */
  public static void forEachBlock(Matrix rows, RowBlock block) {
    if (!rows.isStored()) {
      block.accept(0, rows);
      return;
    }
    Matrix buffer = Matrix.zeros(Math.min(BLOCK, rows.rows()), rows.columns());
    for (int from = 0; from < rows.rows(); from += BLOCK) {
      Matrix part = buffer.rows(0, Math.min(BLOCK, rows.rows() - from));
      part.copyFrom(rows.rows(from, part.rows()));
      block.accept(from, part);
    }
  }

  /**
   * A table that is in memory: itself, or its first rows copied when its inputs are stored.
   *
   * @param most rows to copy at most
   */
  public static Table inMemory(Table table, int most) {
    if (!table.inputs().isStored()) {
      return table;
    }
    Table first = table.rows(0, Math.min(table.rows(), most));
    return first.with(first.inputs().copy(), first.targets());
  }

  /** A new table with the chosen rows, in that order. */
  public static Table select(Table table, int[] order) {
    Matrix inputs = select(table.inputs(), order);
    Targets targets = table.targets().allocate(order.length);
    table.targets().gather(order, 0, order.length, targets);
    return new Table(
        inputs,
        targets,
        table.columnNames(),
        table.classNames(),
        table.weights().map(w -> select(w, order)),
        table.rawColumns());
  }

  private static Matrix select(Matrix source, int[] order) {
    Matrix selected = Matrix.zeros(order.length, source.columns());
    gather(source, order, 0, order.length, selected);
    return selected;
  }

  /**
   * Puts the rows of a table into another order, in place: row {@code i} becomes what row {@code
   * order[i]} was. Needs memory for one row.
   *
   * @param order every row number once; changed during the call and back at its end
   */
  public static void reorder(Table table, int[] order) {
    reorder(table.inputs(), order);
    reorderTargets(table, order);
  }

  /**
   * The rows of a table in another order: the table itself, reordered in place, or, when its inputs
   * are stored, one whose inputs are read in that order. Targets and weights are always reordered
   * in place.
   */
  static Table inOrder(Table table, int[] order) {
    if (!table.inputs().isStored()) {
      reorder(table, order);
      return table;
    }
    Matrix inputs = table.inputs().reordered(order);
    reorderTargets(table, order);
    return table.with(inputs, table.targets());
  }

  private static void reorderTargets(Table table, int[] order) {
    switch (table.targets()) {
      case Targets.Values values -> reorder(values.matrix(), order);
      case Targets.Labels labels -> reorder(labels, order);
    }
    table.weights().ifPresent(weights -> reorder(weights, order));
  }

  // Follows each cycle of the permutation once; the complement of a number marks it as done.

  private static void reorder(Matrix m, int[] order) {
    requireLength(order, m.rows());
    int columns = m.columns();
    float[] data = m.data();
    float[] first = new float[columns];
    for (int start = 0; start < order.length; start++) {
      if (order[start] < 0) {
        continue;
      }
      System.arraycopy(data, m.rowOffset(start), first, 0, columns);
      int row = start;
      for (int next = order[row]; next != start; next = order[row]) {
        System.arraycopy(data, m.rowOffset(next), data, m.rowOffset(row), columns);
        order[row] = ~next;
        row = next;
      }
      System.arraycopy(first, 0, data, m.rowOffset(row), columns);
      order[row] = ~start;
    }
    unmark(order);
  }

  private static void reorder(Targets.Labels labels, int[] order) {
    requireLength(order, labels.rows());
    int[] values = labels.values();
    int offset = labels.offset();
    for (int start = 0; start < order.length; start++) {
      if (order[start] < 0) {
        continue;
      }
      int first = values[offset + start];
      int row = start;
      for (int next = order[row]; next != start; next = order[row]) {
        values[offset + row] = values[offset + next];
        order[row] = ~next;
        row = next;
      }
      values[offset + row] = first;
      order[row] = ~start;
    }
    unmark(order);
  }

  private static void requireLength(int[] order, int rows) {
    if (order.length != rows) {
      throw new IllegalArgumentException(order.length + " row numbers for " + rows + " rows");
    }
  }

  private static void unmark(int[] order) {
    for (int i = 0; i < order.length; i++) {
      order[i] = ~order[i];
    }
  }
}
