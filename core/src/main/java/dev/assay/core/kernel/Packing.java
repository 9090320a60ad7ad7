package dev.assay.core.kernel;

import java.util.Arrays;
import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.VectorSpecies;

/**
 * Copies pieces of matrices into and out of the buffers of {@link VectorGemm}. In each innermost
 * loop, indices are the loop's counter times a constant wherever possible: then C2 checks bounds
 * once.
 */
final class Packing {
  private static final VectorSpecies<Float> FLOATS = VectorMath.FLOATS;
  private static final int LANES = FLOATS.length();
  private static final int ROWS = MicroKernel.NARROW_ROWS;
  private static final int COLUMNS = MicroKernel.NARROW;

  /** Rows of panels that a first-level cache holds. */
  private static final int CACHED = 4096 / COLUMNS;

  private Packing() {}

  /**
   * Copies {@code depth} rows of {@code width} numbers, row p to {@code toAt + p * COLUMNS}; what
   * the rest of each row holds then is not said.
   *
   * @param row distance in from between rows
   * @param column distance in from between the numbers of a row; this or row is 1
   */
  static void columns(
      float[] from, int at, int row, int column, int depth, int width, float[] to, int toAt) {
    if (column != 1) {
      for (int j = 0; j < width; j++) {
        spread(from, at + j * column, depth, to, toAt + j);
      }
    } else {
      // What follows a row's numbers is copied too where it is there: no result depends on it.
      int room = Math.floorDiv(from.length - COLUMNS - at, row) + 1;
      int whole = Math.clamp(room, 0, depth);
      wholeRows(from, at, row, whole, to, toAt);
      for (int p = whole; p < depth; p++) {
        run(from, at + p * row, to, toAt + p * COLUMNS, width);
      }
    }
  }

  /**
   * Copies panels that lie side by side, one after the other. What the first-level cache does not
   * hold is read row by row, as it lies in memory.
   *
   * @param panelRows rows in to from one panel to the next
   */
  static void panels(
      float[] from, int at, int row, int depth, int panels, float[] to, int panelRows) {
    if (panels * depth <= CACHED) {
      for (int q = 0; q < panels; q++) {
        wholeRows(from, at + q * COLUMNS, row, depth, to, q * panelRows * COLUMNS);
      }
      return;
    }
    for (int p = 0; p < depth; p++) {
      panels(from, at + p * row, panels, to, p * COLUMNS, panelRows * COLUMNS);
    }
  }

  private static void panels(float[] from, int at, int panels, float[] to, int toAt, int step) {
    for (int q = 0; q < panels; q++) {
      FloatVector low = FloatVector.fromArray(FLOATS, from, at + q * COLUMNS);
      FloatVector high = FloatVector.fromArray(FLOATS, from, at + q * COLUMNS + LANES);
      low.intoArray(to, toAt + q * step);
      high.intoArray(to, toAt + q * step + LANES);
    }
  }

  private static void wholeRows(float[] from, int at, int row, int depth, float[] to, int toAt) {
    for (int p = 0; p < depth; p++) {
      FloatVector low = FloatVector.fromArray(FLOATS, from, at + p * row);
      FloatVector high = FloatVector.fromArray(FLOATS, from, at + p * row + LANES);
      low.intoArray(to, toAt + p * COLUMNS);
      high.intoArray(to, toAt + p * COLUMNS + LANES);
    }
  }

  private static void spread(float[] from, int at, int n, float[] to, int toAt) {
    for (int p = 0; p < n; p++) {
      to[toAt + p * COLUMNS] = from[at + p];
    }
  }

  private static void run(float[] from, int at, float[] to, int toAt, int n) {
    for (int j = 0; j < n; j++) {
      to[toAt + j] = from[at + j];
    }
  }

  /**
   * Copies {@code height} rows of {@code depth} numbers and interleaves them, so that those of one
   * column lie side by side; the rest of {@link MicroKernel#NARROW_ROWS} rows become zeros.
   *
   * @param row distance in from between rows
   * @param column distance in from between the numbers of a row; this or row is 1
   */
  static void rows(
      float[] from, int at, int row, int column, int depth, int height, float[] to, int toAt) {
    if (height == ROWS && row == 1) {
      groups(from, at, column, depth, to, toAt);
    } else {
      Arrays.fill(to, toAt, toAt + ROWS * depth, 0);
      for (int i = 0; i < height; i++) {
        scattered(from, at + i * row, column, to, toAt + i, ROWS, depth);
      }
    }
  }

  private static void groups(float[] from, int at, int column, int depth, float[] to, int toAt) {
    for (int p = 0; p < depth; p++) {
      int f = at + p * column;
      int t = toAt + p * ROWS;
      to[t] = from[f];
      to[t + 1] = from[f + 1];
      to[t + 2] = from[f + 2];
      to[t + 3] = from[f + 3];
      to[t + 4] = from[f + 4];
      to[t + 5] = from[f + 5];
    }
  }

  /** Copies a piece of a matrix; it is transposed where one of the column distances is not 1. */
  static void copy(
      float[] from,
      int at,
      int row,
      int column,
      int rows,
      int columns,
      float[] to,
      int toAt,
      int toRow,
      int toColumn) {
    for (int i = 0; i < rows; i++) {
      if (column == 1 && toColumn == 1) {
        run(from, at + i * row, to, toAt + i * toRow, columns);
      } else {
        scattered(from, at + i * row, column, to, toAt + i * toRow, toColumn, columns);
      }
    }
  }

  private static void scattered(
      float[] from, int at, int column, float[] to, int toAt, int toColumn, int n) {
    for (int j = 0; j < n; j++) {
      to[toAt + j * toColumn] = from[at + j * column];
    }
  }
}
