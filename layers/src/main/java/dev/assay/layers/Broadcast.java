package dev.assay.layers;

import dev.assay.core.matrix.Matrix;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Elementwise loops over matrices of the same shape, where a row (1 x columns) stands for every row
 * and a column (rows x 1) for every column.
 *
 * <p>The numbers are copied into arrays of the calling thread, piece by piece: C2 (JDK 25) makes no
 * vectors of a loop over arrays with different offsets that it does not know.
 */
final class Broadcast {
  /** Most columns of a piece. */
  private static final int SIZE = 1024;

  private static final ThreadLocal<Broadcast> OF_THREADS = ThreadLocal.withInitial(Broadcast::new);

  private final float[] x = new float[SIZE];
  private final float[] a = new float[SIZE];
  private final float[] b = new float[SIZE];

  private Broadcast() {}

  /** A loop of its own over n numbers. */
  interface Step {
    /**
     * Replaces the first n numbers of x.
     *
     * @param a not changed
     * @param b not changed; holds anything when no third operand was given
     */
    void run(float[] x, float[] a, float[] b, int n);
  }

  static final Step SUBTRACT = (x, a, _, n) -> subtract(x, a, n);
  static final Step SQUARED_DIFFERENCE = (x, a, _, n) -> squaredDifference(x, a, n);
  static final Step MULTIPLY = (x, a, _, n) -> multiply(x, a, n);
  static final Step ADD = (x, a, _, n) -> add(x, a, n);

  /** {@code (x - a) b}. */
  static final Step SUBTRACT_THEN_MULTIPLY = Broadcast::subtractThenMultiply;

  /** {@code x a + b}. */
  static final Step MULTIPLY_THEN_ADD = Broadcast::multiplyThenAdd;

  /** {@code y = step(x, a)}; y may be x or a. */
  static void map(Step step, Matrix x, Matrix a, Matrix y) {
    OF_THREADS.get().run(step, x, a, null, y);
  }

  /** {@code y = step(x, a, b)}; y may be x, or an operand of the same shape. */
  static void map(Step step, Matrix x, Matrix a, Matrix b, Matrix y) {
    OF_THREADS.get().run(step, x, a, b, y);
  }

  private void run(Step step, Matrix xs, Matrix as, @Nullable Matrix bs, Matrix ys) {
    Matrix.requireShape("result", ys, xs.rows(), xs.columns());
    requireFit(as, xs);
    if (bs != null) {
      requireFit(bs, xs);
    }
    for (int from = 0; from < xs.columns(); from += SIZE) {
      int n = Math.min(SIZE, xs.columns() - from);
      for (int row = 0; row < xs.rows(); row++) {
        System.arraycopy(xs.data(), xs.rowOffset(row) + from, x, 0, n);
        load(as, row, from, a, n);
        if (bs != null) {
          load(bs, row, from, b, n);
        }
        step.run(x, a, b, n);
        System.arraycopy(x, 0, ys.data(), ys.rowOffset(row) + from, n);
      }
    }
  }

  private static void requireFit(Matrix operand, Matrix x) {
    Matrix.requireShape(
        "operand",
        operand,
        operand.rows() == 1 ? 1 : x.rows(),
        operand.columns() == 1 ? 1 : x.columns());
  }

  private static void load(Matrix m, int row, int from, float[] into, int n) {
    if (m.rows() == 1 && row > 0) {
      return; // It is still there.
    }
    int at = m.rowOffset(row);
    if (m.columns() == 1) {
      Arrays.fill(into, 0, n, m.data()[at]);
    } else {
      System.arraycopy(m.data(), at + from, into, 0, n);
    }
  }

  private static void subtract(float[] x, float[] a, int n) {
    for (int i = 0; i < n; i++) {
      x[i] -= a[i];
    }
  }

  private static void squaredDifference(float[] x, float[] a, int n) {
    for (int i = 0; i < n; i++) {
      float difference = x[i] - a[i];
      x[i] = difference * difference;
    }
  }

  private static void multiply(float[] x, float[] a, int n) {
    for (int i = 0; i < n; i++) {
      x[i] *= a[i];
    }
  }

  private static void add(float[] x, float[] a, int n) {
    for (int i = 0; i < n; i++) {
      x[i] += a[i];
    }
  }

  private static void subtractThenMultiply(float[] x, float[] a, float[] b, int n) {
    for (int i = 0; i < n; i++) {
      x[i] = (x[i] - a[i]) * b[i];
    }
  }

  private static void multiplyThenAdd(float[] x, float[] a, float[] b, int n) {
    for (int i = 0; i < n; i++) {
      x[i] = x[i] * a[i] + b[i];
    }
  }
}
