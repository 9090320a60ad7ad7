package dev.assay.core.matrix;

import java.util.Arrays;
import java.util.Objects;

/**
 * A single-precision matrix stored by rows without gaps: element (i, j) is {@code data()[offset() +
 * i * columns() + j]}.
 *
 * <p>A run of rows of a matrix is itself a matrix over the same storage, see {@link #rows(int,
 * int)}. In a network rows are examples and columns are features or units.
 */
public final class Matrix {
  private final float[] data;
  private final int offset;
  private final int rows;
  private final int columns;

  private Matrix(float[] data, int offset, int rows, int columns) {
    this.data = data;
    this.offset = offset;
    this.rows = rows;
    this.columns = columns;
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

  /** The storage, shared with every view. */
  public float[] data() {
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

  /** Number of elements. */
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
    Objects.checkIndex(row, rows);
    Objects.checkIndex(column, columns);
    return offset + row * columns + column;
  }

  /** A view of {@code count} rows starting at {@code from}; it shares this matrix's storage. */
  public Matrix rows(int from, int count) {
    Objects.checkFromIndexSize(from, count, rows);
    return new Matrix(data, offset + from * columns, count, columns);
  }

  /** Sets every element. */
  public void fill(float value) {
    Arrays.fill(data, offset, offset + size(), value);
  }

  /**
   * Overwrites this matrix with another of the same shape.
   *
   * @throws IllegalArgumentException when the shapes differ
   */
  public void copyFrom(Matrix other) {
    requireShape("source", other, rows, columns);
    System.arraycopy(other.data, other.offset, data, offset, size());
  }

  /** A new matrix with the same elements and storage of its own. */
  public Matrix copy() {
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
