package dev.assay.core.matrix;

import java.util.Arrays;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A single-precision matrix stored by rows without gaps: element (i, j) is {@code data()[offset() +
 * i * columns() + j]}.
 *
 * <p>A run of rows of a matrix is itself a matrix over the same storage, see {@link #rows(int,
 * int)}. In a network rows are examples and columns are features or units.
 *
 * <p>The inputs of a table may be {@link #stored}: not in memory but read when they are asked for.
 * Of such a matrix there are {@link #rows(int, int)}, {@link #gather}, {@link #copyFrom} with it as
 * the source, and {@link #copy}; everything that needs its storage throws.
 */
public final class Matrix {
  private static final float[] NONE = {};
  private final float[] data;
  private final int offset;
  private final int rows;
  private final int columns;
  private final @Nullable Stored stored;

  /**
   * Where the rows of a stored matrix are.
   *
   * @param order row numbers of the source; null: in its own order
   * @param first place of row 0 in that order
   */
  @SuppressWarnings("ArrayRecordComponent") // Never compared; views share one order.
  private record Stored(StoredRows source, int @Nullable [] order, int first) {
    private int row(int row) {
      return order == null ? first + row : order[first + row];
    }
  }

  private Matrix(float[] data, int offset, int rows, int columns) {
    this(data, offset, rows, columns, null);
  }

  private Matrix(float[] data, int offset, int rows, int columns, @Nullable Stored stored) {
    this.data = data;
    this.offset = offset;
    this.rows = rows;
    this.columns = columns;
    this.stored = stored;
  }

  /**
   * Rows that are read from elsewhere when they are asked for; they may be more than fit into
   * memory.
   */
  public static Matrix stored(StoredRows source, int rows, int columns) {
    return new Matrix(NONE, 0, rows, columns, new Stored(source, null, 0));
  }

  /** Whether the rows are not in memory. */
  public boolean isStored() {
    return stored != null;
  }

  private void requireInMemory() {
    if (stored != null) {
      throw new IllegalStateException(
          "these rows are not in memory: they are read with gather or copy");
    }
  }

  /** A new matrix of zeros. */
  public static Matrix zeros(int rows, int columns) {
    return new Matrix(new float[size(rows, columns)], 0, rows, columns);
  }

  /**
   * A matrix over an existing array, which is not copied.
   *
   * @throws IllegalArgumentException when the array's length is not {@code rows * columns}
   */
  public static Matrix over(float[] data, int rows, int columns) {
    if (data.length != size(rows, columns)) {
      throw new IllegalArgumentException(
          "array of " + data.length + " elements cannot hold " + rows + " x " + columns);
    }
    return new Matrix(data, 0, rows, columns);
  }

  /**
   * A new matrix with the given rows, copied.
   *
   * @throws IllegalArgumentException when rows differ in length
   */
  public static Matrix of(float[]... rows) {
    int columns = rows.length == 0 ? 0 : rows[0].length;
    Matrix result = zeros(rows.length, columns);
    for (int i = 0; i < rows.length; i++) {
      if (rows[i].length != columns) {
        throw new IllegalArgumentException(
            "row " + i + " has " + rows[i].length + " elements, row 0 has " + columns);
      }
      System.arraycopy(rows[i], 0, result.data, i * columns, columns);
    }
    return result;
  }

  private static int size(int rows, int columns) {
    if (rows < 0 || columns < 0 || (long) rows * columns > Integer.MAX_VALUE - 8) {
      throw new IllegalArgumentException("impossible matrix size " + rows + " x " + columns);
    }
    return rows * columns;
  }

  /**
   * The storage, shared with every view.
   *
   * @throws IllegalStateException when the rows are {@link #isStored stored}
   */
  public float[] data() {
    requireInMemory();
    return data;
  }

  /** Index in {@link #data()} of element (0, 0). */
  public int offset() {
    return offset;
  }

  public int rows() {
    return rows;
  }

  public int columns() {
    return columns;
  }

  /** Number of elements; of a stored matrix there may be more than this number holds. */
  public int size() {
    return rows * columns;
  }

  /** Index in {@link #data()} of the first element of a row. */
  public int rowOffset(int row) {
    return offset + row * columns;
  }

  public float get(int row, int column) {
    return data[index(row, column)];
  }

  public void set(int row, int column, float value) {
    data[index(row, column)] = value;
  }

  private int index(int row, int column) {
    requireInMemory();
    Objects.checkIndex(row, rows);
    Objects.checkIndex(column, columns);
    return offset + row * columns + column;
  }

  /** A view of {@code count} rows starting at {@code from}; it shares this matrix's storage. */
  public Matrix rows(int from, int count) {
    Objects.checkFromIndexSize(from, count, rows);
    if (stored != null) {
      Stored view = new Stored(stored.source, stored.order, stored.first + from);
      return new Matrix(NONE, 0, count, columns, view);
    }
    return new Matrix(data, offset + from * columns, count, columns);
  }

  /**
   * The same stored rows in another order, as a matrix of its own: row {@code i} is what row {@code
   * order[i]} was.
   *
   * @throws IllegalStateException when the rows are in memory
   */
  public Matrix reordered(int[] order) {
    Stored from = Objects.requireNonNull(stored, "rows in memory");
    int[] numbers = new int[order.length];
    Arrays.setAll(numbers, i -> from.row(order[i]));
    return new Matrix(NONE, 0, order.length, columns, new Stored(from.source, numbers, 0));
  }

  /**
   * Copies chosen rows into another matrix.
   *
   * @param order row numbers, read from {@code from} on
   * @param into its first {@code count} rows are overwritten; in memory, of as many columns, and
   *     must not share storage with this
   */
  public void gather(int[] order, int from, int count, Matrix into) {
    if (stored != null) {
      Stored source = stored;
      int[] numbers = new int[count];
      Arrays.setAll(numbers, i -> source.row(Objects.checkIndex(order[from + i], rows)));
      source.source.read(numbers, 0, count, into);
      return;
    }
    for (int i = 0; i < count; i++) {
      System.arraycopy(data, rowOffset(order[from + i]), into.data, into.rowOffset(i), columns);
    }
  }

  /** Sets every element. */
  public void fill(float value) {
    requireInMemory();
    Arrays.fill(data, offset, offset + size(), value);
  }

  /**
   * Overwrites this matrix with another of the same shape.
   *
   * @throws IllegalArgumentException when the shapes differ
   */
  public void copyFrom(Matrix other) {
    requireShape("source", other, rows, columns);
    if (other.stored != null) {
      int[] all = new int[rows];
      Arrays.setAll(all, i -> i);
      other.gather(all, 0, rows, this);
      return;
    }
    System.arraycopy(other.data, other.offset, data, offset, size());
  }

  /** A new matrix with the same elements and storage of its own. */
  public Matrix copy() {
    if (stored != null) {
      Matrix copy = zeros(rows, columns);
      copy.copyFrom(this);
      return copy;
    }
    return new Matrix(Arrays.copyOfRange(data, offset, offset + size()), 0, rows, columns);
  }

  /**
   * Checks a shape.
   *
   * @throws IllegalArgumentException naming the matrix, its shape and the expected one
   */
  public static void requireShape(String name, Matrix m, int rows, int columns) {
    if (m.rows != rows || m.columns != columns) {
      throw new IllegalArgumentException(
          name + " is " + m.rows + " x " + m.columns + ", expected " + rows + " x " + columns);
    }
  }

  /** "rows x columns", not the elements. */
  @Override
  public String toString() {
    return "Matrix " + rows + " x " + columns;
  }
}
