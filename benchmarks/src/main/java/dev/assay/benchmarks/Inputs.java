package dev.assay.benchmarks;

import dev.assay.core.matrix.Matrix;
import dev.assay.core.random.Purpose;
import dev.assay.core.random.RandomStream;

/** Numbers to compute with, and answers in double precision to compare with. */
final class Inputs {
  private Inputs() {}

  /** Uniform in [-2, 2), the same in every run. */
  static Matrix matrix(int rows, int columns) {
    RandomStream random = RandomStream.of(1, Purpose.DATA, rows + "x" + columns);
    Matrix x = Matrix.zeros(rows, columns);
    for (int i = 0; i < x.size(); i++) {
      x.data()[i] = 4 * random.uniformFloat(0, i) - 2;
    }
    return x;
  }

  /**
   * Fails when an answer is wrong.
   *
   * @param scale what the error is relative to
   */
  static void close(String what, double actual, double expected, double scale, double tolerance) {
    if (!(Math.abs(actual - expected) <= tolerance * scale)) {
      throw new IllegalStateException(what + ": got " + actual + ", expected " + expected);
    }
  }
}
