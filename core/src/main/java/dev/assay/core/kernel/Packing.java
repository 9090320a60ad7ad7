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
  private static final int ROWS = MicroKernel.ROWS;
  private static final int COLUMNS = MicroKernel.COLUMNS;

  private Packing() {}

  /**
   * Copies {@code depth} rows of {@code width} numbers, row p to {@code toAt + p * COLUMNS}; the
   * rest of each row becomes zeros.
   *
   * @param row distance in from between rows
   * @param column distance in from between the numbers of a row; this or row is 1
   */
  static void columns(
      float[] from, int at, int row, int column, int depth, int width, float[] to, int toAt) {
    if (column != 1) {
      for (int j = 0; j < width; j++) {
        if (row == 1) {
          spread(from, at + j * column, depth, to, toAt + j);
        } else {
          spread(from, at + j * column, row, depth, to, toAt + j);
        }
      }
    } else if (width == COLUMNS) {
      wholeRows(from, at, row, depth, to, toAt);
    } else {
      for (int p = 0; p < depth; p++) {
        run(from, at + p * row, to, toAt + p * COLUMNS, width);
      }
    }
    for (int j = width; j < COLUMNS; j++) {
      zeros(depth, to, toAt + j);
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

  private static void spread(float[] from, int at, int step, int n, float[] to, int toAt) {
    for (int p = 0; p < n; p++) {
      to[toAt + p * COLUMNS] = from[at + p * step];
    }
  }

  private static void zeros(int n, float[] to, int toAt) {
    for (int p = 0; p < n; p++) {
      to[toAt + p * COLUMNS] = 0;
    }
  }

  private static void run(float[] from, int at, float[] to, int toAt, int n) {
    for (int j = 0; j < n; j++) {
      to[toAt + j] = from[at + j];
    }
  }

  /**
   * Copies {@code height} rows of {@code depth} numbers so that they lie one after the other; the
   * rest of {@link MicroKernel#ROWS} rows become zeros.
   *
   * @param row distance in from between rows
   * @param column distance in from between the numbers of a row; this or row is 1
   */
  static void rows(
      float[] from, int at, int row, int column, int depth, int height, float[] to, int toAt) {
    if (height == ROWS && row == 1) {
      sixRows(from, at, column, depth, to, toAt);
      return;
    }
    for (int i = 0; i < height; i++) {
      int line = toAt + i * depth;
      if (column == 1) {
        System.arraycopy(from, at + i * row, to, line, depth);
      } else {
        for (int p = 0; p < depth; p++) {
          to[line + p] = from[at + i * row + p * column];
        }
      }
    }
    Arrays.fill(to, toAt + height * depth, toAt + ROWS * depth, 0);
  }

  private static void sixRows(float[] from, int at, int column, int depth, float[] to, int toAt) {
    for (int p = 0; p < depth; p++) {
      int t = at + p * column;
      to[toAt + p] = from[t];
      to[toAt + depth + p] = from[t + 1];
      to[toAt + 2 * depth + p] = from[t + 2];
      to[toAt + 3 * depth + p] = from[t + 3];
      to[toAt + 4 * depth + p] = from[t + 4];
      to[toAt + 5 * depth + p] = from[t + 5];
    }
  }

  /** Copies a piece of C, or of what it starts from, into a tile. */
  static void in(float[] from, int at, int row, int column, int height, int width, float[] tile) {
    for (int i = 0; i < height; i++) {
      for (int j = 0; j < width; j++) {
        tile[i * COLUMNS + j] = from[at + i * row + j * column];
      }
    }
  }

  /** Copies what is right of a column and below a row of a tile into its place in C. */
  static void out(
      float[] tile,
      int above,
      int left,
      int height,
      int width,
      float[] to,
      int at,
      int row,
      int column) {
    for (int i = above; i < height; i++) {
      for (int j = left; j < width; j++) {
        to[at + i * row + j * column] = tile[i * COLUMNS + j];
      }
    }
  }
}
