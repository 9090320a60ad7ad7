package dev.assay.core.kernel;

import java.util.Arrays;

/** Copies pieces of matrices into and out of the buffers of {@link VectorGemm}. */
final class Packing {
  /** Shorter runs are copied one by one. */
  private static final int LEAST_RUN = 8;

  private Packing() {}

  /**
   * Copies {@code depth} lines of {@code taken} numbers, line p to {@code toAt + p * line}; the
   * rest of each line becomes zeros.
   *
   * @param next distance in from between lines
   * @param beside distance in from between the numbers of a line
   */
  static void lines(
      float[] from,
      int at,
      int next,
      int beside,
      int depth,
      int taken,
      float[] to,
      int toAt,
      int line) {
    if (taken < line) {
      Arrays.fill(to, toAt, toAt + depth * line, 0);
    }
    if (beside == 1) {
      for (int p = 0; p < depth; p++) {
        run(from, at + p * next, to, toAt + p * line, taken);
      }
    } else {
      for (int j = 0; j < taken; j++) {
        spread(from, at + j * beside, next, depth, to, toAt + j, line);
      }
    }
  }

  private static void run(float[] from, int at, float[] to, int toAt, int n) {
    if (n >= LEAST_RUN) {
      System.arraycopy(from, at, to, toAt, n);
      return;
    }
    for (int j = 0; j < n; j++) {
      to[toAt + j] = from[at + j];
    }
  }

  private static void spread(
      float[] from, int at, int step, int n, float[] to, int toAt, int toStep) {
    for (int p = 0; p < n; p++) {
      to[toAt + p * toStep] = from[at + p * step];
    }
  }

  /** Copies a piece of C, or of what it starts from, into a tile. */
  static void in(
      float[] from, int at, int row, int column, int height, int width, float[] tile, int step) {
    for (int i = 0; i < height; i++) {
      if (column == 1) {
        run(from, at + i * row, tile, i * step, width);
      } else {
        spread(from, at + i * row, column, width, tile, i * step, 1);
      }
    }
  }

  /** Copies a tile into its place in C. */
  static void out(
      float[] tile, int step, int height, int width, float[] to, int at, int row, int column) {
    for (int i = 0; i < height; i++) {
      if (column == 1) {
        run(tile, i * step, to, at + i * row, width);
      } else {
        spread(tile, i * step, 1, width, to, at + i * row, column);
      }
    }
  }
}
