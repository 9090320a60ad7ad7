package dev.assay.core.kernel;

import dev.assay.core.Allocations;
import dev.assay.core.matrix.Matrix;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Kernels allocate nothing once compiled, also where several are called from one method. */
class KernelAllocationTest {
  private static final int[] SIZES = {31, 128, 300, 4099};
  private static final int LONG = 200_000;

  @Test
  void blockFunctionsOneByOne() {
    for (KernelFunction function : KernelFunction.values()) {
      for (int n : SIZES) {
        float[] x = Bits.floats(n, n, 0.1f, 3);
        float[] y = new float[n];
        Allocations.assertNone(() -> function.block.forward(x, 0, y, 0, n));
      }
    }
  }

  /**
   * As in an activation's backward pass. Together they are too much for one compilation, so they
   * must stay apart also when the compiler has had the time to inline what it wants.
   */
  @Test
  void allBlockFunctionsInOneMethod() {
    int n = 300;
    float[] x = Bits.floats(n, n, 0.1f, 3);
    float[] y = new float[n];
    Runnable all =
        () -> {
          Elementwise.exp(x, 0, y, 0, n);
          Elementwise.expm1(x, 0, y, 0, n);
          Elementwise.log(x, 0, y, 0, n);
          Elementwise.tanh(x, 0, y, 0, n);
          Elementwise.sigmoid(x, 0, y, 0, n);
          Elementwise.softplus(x, 0, y, 0, n);
          Elementwise.erf(x, 0, y, 0, n);
        };
    for (int i = 0; i < LONG; i++) {
      all.run();
    }
    Allocations.assertNone(all);
  }

  @Test
  void reductions() {
    float[] sum = new float[1];
    for (int n : SIZES) {
      float[] x = Bits.floats(n, n + 16, -1, 1);
      float[] y = new float[n + 16];
      Allocations.assertNone(() -> sum[0] += Rows.sum(x, 0, n));
      Allocations.assertNone(() -> sum[0] += Rows.max(x, 0, n));
      Allocations.assertNone(() -> sum[0] += Rows.dot(x, 0, y, 0, n));
    }
  }

  @Test
  void softmax() {
    float[] sum = new float[1];
    for (int n : SIZES) {
      float[] x = Bits.floats(n, n + 16, -1, 1);
      float[] y = new float[n + 16];
      Allocations.assertNone(() -> Rows.softmax(x, 0, y, 0, 1, n));
      Allocations.assertNone(() -> sum[0] += Rows.sumOfExponentials(x, 0, n, 1));
    }
  }

  /** A small product, one of a single row and one that two threads share, with odd edges. */
  @ParameterizedTest
  @CsvSource({"1, 5, 7, 3", "1, 1, 300, 64", "1, 40, 5, 30", "1, 67, 130, 131", "2, 67, 130, 131"})
  void matrixProducts(int threads, int m, int n, int k) {
    Matrix a = matrix(m, k);
    Matrix aTransposed = matrix(k, m);
    Matrix b = matrix(k, n);
    Matrix bTransposed = matrix(n, k);
    Matrix bias = matrix(1, n);
    Matrix c = matrix(m, n);
    try (Workers workers = new Workers(threads)) {
      Kernels kernels = new Kernels(workers);
      Allocations.assertNone(() -> kernels.multiply(a, b, c));
      Allocations.assertNone(() -> kernels.multiplyAddBias(a, b, bias, c));
      Allocations.assertNone(() -> kernels.multiplyTransposedA(aTransposed, b, c));
      Allocations.assertNone(() -> kernels.multiplyTransposedB(a, bTransposed, c));
      c.fill(0);
      Allocations.assertNone(() -> kernels.multiplyAdd(a, b, c));
    }
  }

  /** Matrices large enough to be shared by two threads. */
  @ParameterizedTest
  @CsvSource({"1, 9, 17", "2, 300, 500"})
  void mapsAndColumnSums(int threads, int rows, int columns) {
    Matrix x = matrix(rows, columns);
    Matrix y = matrix(rows, columns);
    Matrix sums = matrix(1, columns);
    try (Workers workers = new Workers(threads)) {
      Kernels kernels = new Kernels(workers);
      Allocations.assertNone(() -> kernels.columnSums(x, sums));
      Allocations.assertNone(() -> kernels.map(Elementwise::tanh, x, y));
      Allocations.assertNone(() -> kernels.mapGradient(KernelAllocationTest::add, x, y, y, y));
    }
  }

  private static void add(
      float[] z,
      int zFrom,
      float[] y,
      int yFrom,
      float[] dY,
      int dYFrom,
      float[] dZ,
      int dZFrom,
      int n) {
    for (int i = 0; i < n; i++) {
      dZ[dZFrom + i] = z[zFrom + i] + dY[dYFrom + i];
    }
  }

  private static Matrix matrix(int rows, int columns) {
    return Matrix.over(Bits.floats(rows, rows * columns, -1, 1), rows, columns);
  }
}
