package dev.assay.data.support;

import dev.assay.core.data.DataException;
import dev.assay.core.matrix.Matrix;
import dev.assay.core.spi.DataContext;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Rows of numbers whose count is not known beforehand; where that is allowed, they go to a
 * temporary file when they do not fit into memory.
 */
public final class FloatRows {
  private static final int FIRST_CAPACITY = 1 << 12;
  private static final int LARGEST = Integer.MAX_VALUE - 8;
  private final DataContext context;
  private final int columns;
  private final String what;
  private final Where where;
  private @Nullable RowFile file;
  private float[] values = new float[FIRST_CAPACITY];
  private long count;

  /**
   * Starts without rows.
   *
   * @param columns numbers in a row
   * @param what what the numbers are, for a message
   */
  public FloatRows(DataContext context, int columns, String what) {
    this(context, columns, what, Where.MEMORY);
  }

  /**
   * Starts without rows.
   *
   * @param where where they may be; {@link Where#AUTO}: on disk when they do not fit into memory
   */
  public FloatRows(DataContext context, int columns, String what, Where where) {
    this.context = context;
    this.columns = columns;
    this.what = what;
    this.where = where;
    if (where == Where.DISK) {
      toDisk();
    }
  }

  private RowFile toDisk() {
    RowFile made = new RowFile(what);
    for (int i = 0; i < count; i++) {
      made.add(values[i]);
    }
    values = new float[0];
    file = made;
    return made;
  }

  /**
   * Appends the next number, by rows.
   *
   * @throws DataException when there is no memory for it
   */
  public void add(float value) {
    if (file == null && count == values.length) {
      grow();
    }
    if (file == null) {
      values[(int) count] = value;
    } else {
      file.add(value);
    }
    count++;
  }

  private void grow() {
    boolean full = values.length == LARGEST;
    int capacity = (int) Math.min(LARGEST, values.length + (values.length >> 1) + 1L);
    try {
      if (full) {
        throw new DataException(what + ": more than " + LARGEST + " numbers");
      }
      context.requireMemory(4L * capacity, what);
    } catch (DataException e) {
      if (where == Where.MEMORY) {
        throw e;
      }
      toDisk();
      return;
    }
    values = Arrays.copyOf(values, capacity);
  }

  /** Numbers so far, of rows in memory; the array changes with the next {@link #add}. */
  public float[] values() {
    return values;
  }

  public int count() {
    return (int) count;
  }

  /** All complete rows, in storage of their own, or on disk. */
  public Matrix matrix() {
    int rows = columns == 0 ? 0 : Math.toIntExact(count / columns);
    RowFile onDisk = file;
    if (onDisk == null) {
      try {
        context.requireMemory(4L * rows * columns, what);
        return Matrix.over(Arrays.copyOf(values, rows * columns), rows, columns);
      } catch (DataException e) {
        if (where == Where.MEMORY) {
          throw e;
        }
        onDisk = toDisk();
      }
    }
    return onDisk.matrix(rows, columns);
  }
}
