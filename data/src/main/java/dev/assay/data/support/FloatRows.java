package dev.assay.data.support;

import dev.assay.core.data.DataException;
import dev.assay.core.matrix.Matrix;
import dev.assay.core.spi.DataContext;
import java.util.Arrays;

/** Rows of numbers whose count is not known beforehand. */
public final class FloatRows {
  private static final int FIRST_CAPACITY = 1 << 12;
  private static final int LARGEST = Integer.MAX_VALUE - 8;
  private final DataContext context;
  private final int columns;
  private final String what;
  private float[] values = new float[FIRST_CAPACITY];
  private int count;

  /**
   * Starts without rows.
   *
   * @param columns numbers in a row
   * @param what what the numbers are, for a message
   */
  public FloatRows(DataContext context, int columns, String what) {
    this.context = context;
    this.columns = columns;
    this.what = what;
  }

  /**
   * Appends the next number, by rows.
   *
   * @throws DataException when there is no memory for it
   */
  public void add(float value) {
    if (count == values.length) {
      grow();
    }
    values[count++] = value;
  }

  private void grow() {
    if (values.length == LARGEST) {
      throw new DataException(what + ": more than " + LARGEST + " numbers");
    }
    int capacity = (int) Math.min(LARGEST, values.length + (values.length >> 1) + 1L);
    context.requireMemory(4L * capacity, what);
    values = Arrays.copyOf(values, capacity);
  }

  /** Numbers so far; the array changes with the next {@link #add}. */
  public float[] values() {
    return values;
  }

  public int count() {
    return count;
  }

  /** All complete rows, in storage of their own. */
  public Matrix matrix() {
    int rows = columns == 0 ? 0 : count / columns;
    context.requireMemory(4L * rows * columns, what);
    return Matrix.over(Arrays.copyOf(values, rows * columns), rows, columns);
  }
}
