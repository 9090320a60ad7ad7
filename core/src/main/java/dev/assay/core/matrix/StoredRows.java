package dev.assay.core.matrix;

/** Rows that are not in memory, such as those of a file. For any number of threads at a time. */
public interface StoredRows {
  /**
   * Reads chosen rows.
   *
   * @param rows their numbers; {@code count} of them from {@code from} on are read
   * @param into its first {@code count} rows are overwritten
   */
  void read(int[] rows, int from, int count, Matrix into);
}
