package dev.assay.core.kernel;

import dev.assay.core.matrix.Matrix;
import java.util.Arrays;

/** Column sums, threads dividing the columns. */
final class Columns implements Workers.RangeTask {
  private static final int LEAST_SHARED = 1 << 17;

  /** A cache line of floats, so that threads do not write to the same one. */
  private static final int GRAIN = 16;

  private static final Matrix NONE = Matrix.zeros(0, 0);

  private final Workers workers;
  private Matrix a = NONE;
  private Matrix sums = NONE;

  Columns(Workers workers) {
    this.workers = workers;
  }

  void sum(Matrix a, Matrix sums) {
    this.a = a;
    this.sums = sums;
    try {
      workers.split(a.columns(), a.size() < LEAST_SHARED ? Integer.MAX_VALUE : GRAIN, this);
    } finally {
      this.a = NONE;
      this.sums = NONE;
    }
  }

  @Override
  public void run(int from, int to) {
    float[] s = sums.data();
    int at = sums.offset() + from;
    Arrays.fill(s, at, at + to - from, 0);
    int i = 0;
    for (; i + 4 <= a.rows(); i += 4) {
      addFour(a.data(), a.rowOffset(i) + from, a.columns(), s, at, to - from);
    }
    for (; i < a.rows(); i++) {
      add(a.data(), a.rowOffset(i) + from, s, at, to - from);
    }
  }

  /** Four rows, each sum in the order of the rows as when they are added one by one. */
  private static void addFour(float[] x, int xFrom, int row, float[] s, int sFrom, int n) {
    int second = xFrom + row;
    int third = second + row;
    int fourth = third + row;
    for (int j = 0; j < n; j++) {
      s[sFrom + j] = s[sFrom + j] + x[xFrom + j] + x[second + j] + x[third + j] + x[fourth + j];
    }
  }

  private static void add(float[] x, int xFrom, float[] s, int sFrom, int n) {
    for (int j = 0; j < n; j++) {
      s[sFrom + j] += x[xFrom + j];
    }
  }
}
