package dev.assay.core.kernel;

import dev.assay.core.matrix.Matrix;
import dev.assay.core.random.Purpose;
import dev.assay.core.random.RandomStream;

/** Reproducible inputs, and hashes of results in which every NaN counts as the same. */
final class Bits {
  /** Odd sizes around every vector width. */
  static final int[] SIZES = {0, 1, 2, 7, 8, 9, 15, 16, 17, 31, 32, 33, 63, 64, 65, 100};

  private Bits() {}

  static float[] floats(long seed, int n, float low, float high) {
    RandomStream random = RandomStream.of(seed, Purpose.DATA, "kernel-test");
    float[] x = new float[n];
    for (int i = 0; i < n; i++) {
      x[i] = low + (high - low) * random.uniformFloat(0, i);
    }
    return x;
  }

  /** A matrix that is a view at an odd offset, so that neither alignment nor bounds help. */
  static Matrix matrix(long seed, int rows, int columns) {
    Matrix all = Matrix.over(floats(seed, (rows + 2) * columns, -1, 1), rows + 2, columns);
    return all.rows(1, rows);
  }

  /** A view filled with NaN, between rows of 77. */
  static Matrix poisoned(int rows, int columns) {
    Matrix all = Matrix.zeros(rows + 2, columns);
    all.fill(77);
    Matrix view = all.rows(1, rows);
    view.fill(Float.NaN);
    return view;
  }

  static long hash(long hash, float[] x, int from, int n) {
    for (int i = 0; i < n; i++) {
      hash = (hash ^ Float.floatToIntBits(x[from + i])) * 0x100000001B3L;
    }
    return hash;
  }
}
