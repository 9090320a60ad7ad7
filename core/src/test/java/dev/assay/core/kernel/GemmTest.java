package dev.assay.core.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.assay.core.matrix.Matrix;
import dev.assay.core.random.Purpose;
import dev.assay.core.random.RandomStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Every product against three plain loops: not one bit may differ. */
@Tag("lanes")
class GemmTest {
  private static final int RANDOM_SIZES = Integer.getInteger("assay.test.sizes", 60);

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3})
  void oddSizesHaveTheBitsOfThePlainLoops(int threads) {
    try (Workers workers = new Workers(threads)) {
      Kernels kernels = new Kernels(workers);
      for (int m : new int[] {0, 1, 2, 4, 5, 7, 8, 17, 33}) {
        for (int n : new int[] {0, 1, 2, 7, 16, 25, 31, 33, 65}) {
          for (int k : new int[] {0, 1, 8, 65}) {
            check(kernels, m, n, k);
          }
        }
      }
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3})
  void randomAndLargeSizesHaveTheBitsOfThePlainLoops(int threads) {
    RandomStream random = RandomStream.of(7, Purpose.DATA, "gemm-sizes");
    try (Workers workers = new Workers(threads)) {
      Kernels kernels = new Kernels(workers);
      for (int i = 0; i < RANDOM_SIZES; i++) {
        check(
            kernels,
            1 + random.below(80, 0, i),
            1 + random.below(100, 1, i),
            1 + random.below(120, 2, i));
      }
      check(kernels, 100, 65, 800);
      check(kernels, 31, 450, 390);
      check(kernels, 500, 10, 30);
      check(kernels, 40, 30, 1000);
      check(kernels, 260, 30, 2300);
      check(kernels, 7, 1100, 70);
      check(kernels, 20, 1030, 300);
      check(kernels, 300, 70, 20);
      check(kernels, 3001, 2, 100);
      check(kernels, 2, 3001, 100);
      check(kernels, 501, 5, 64);
      check(kernels, 8, 300, 256);
      check(kernels, 300, 3, 257);
    }
  }

  private static void check(Kernels kernels, int m, int n, int k) {
    Matrix a = Bits.matrix(1, m, k);
    Matrix b = Bits.matrix(2, k, n);
    Matrix bias = Bits.matrix(3, 1, n);
    String shape = m + "x" + n + "x" + k;

    Matrix c = Bits.poisoned(m, n);
    kernels.multiply(a, b, c);
    same(shape, reference(a, b, Matrix.zeros(m, n)), c);

    c = Bits.poisoned(m, n);
    kernels.multiplyTransposedA(transposed(a), b, c);
    same(shape + " transposed a", reference(a, b, Matrix.zeros(m, n)), c);

    c = Bits.poisoned(m, n);
    kernels.multiplyTransposedB(a, transposed(b), c);
    same(shape + " transposed b", reference(a, b, Matrix.zeros(m, n)), c);

    Matrix biased = Matrix.zeros(m, n);
    for (int i = 0; i < m; i++) {
      biased.rows(i, 1).copyFrom(bias);
    }
    c = Bits.poisoned(m, n);
    kernels.multiplyAddBias(a, b, bias, c);
    same(shape + " with bias", reference(a, b, biased), c);

    kernels.multiplyAdd(a, b, c);
    same(shape + " continued", reference(a, b, reference(a, b, biased)), c);
  }

  /** Three loops; c holds what the chains start from. */
  private static Matrix reference(Matrix a, Matrix b, Matrix start) {
    Matrix c = start.copy();
    for (int i = 0; i < c.rows(); i++) {
      for (int j = 0; j < c.columns(); j++) {
        for (int k = 0; k < a.columns(); k++) {
          c.set(i, j, Math.fma(a.get(i, k), b.get(k, j), c.get(i, j)));
        }
      }
    }
    return c;
  }

  private static Matrix transposed(Matrix a) {
    Matrix t = Matrix.zeros(a.columns(), a.rows());
    for (int i = 0; i < a.rows(); i++) {
      for (int j = 0; j < a.columns(); j++) {
        t.set(j, i, a.get(i, j));
      }
    }
    return t;
  }

  private static void same(String what, Matrix expected, Matrix actual) {
    for (int i = 0; i < expected.size(); i++) {
      if (Float.floatToIntBits(expected.data()[expected.offset() + i])
          != Float.floatToIntBits(actual.data()[actual.offset() + i])) {
        assertThat(actual.data()[actual.offset() + i])
            .as("%s, element %s", what, i)
            .isEqualTo(expected.data()[expected.offset() + i]);
        assertThat(actual.data()[actual.offset() + i]).as("%s, sign at %s", what, i).isNaN();
      }
    }
    int columns = actual.columns();
    for (int j = 0; j < columns; j++) {
      assertThat(actual.data()[j]).as("%s, row before", what).isEqualTo(77);
      assertThat(actual.data()[actual.offset() + actual.size() + j])
          .as("%s, row after", what)
          .isEqualTo(77);
    }
  }

  @Test
  void nanAndInfinityStayInTheirRowAndColumn() {
    try (Workers workers = new Workers(1)) {
      Matrix a = Bits.matrix(1, 9, 20);
      Matrix b = Bits.matrix(2, 20, 33);
      a.set(3, 4, Float.NaN);
      b.set(5, 32, Float.POSITIVE_INFINITY);
      Matrix c = Bits.poisoned(9, 33);
      new Kernels(workers).multiply(a, b, c);
      same("special values", reference(a, b, Matrix.zeros(9, 33)), c);
      assertThat(c.get(2, 0)).isFinite();
      assertThat(c.get(3, 0)).isNaN();
    }
  }

  @Test
  void wrongShapesAreNamed() {
    try (Workers workers = new Workers(1)) {
      Kernels kernels = new Kernels(workers);
      assertThatThrownBy(() ->
              kernels.multiply(
                  Matrix.zeros(32, 784), Matrix.zeros(256, 128), Matrix.zeros(32, 128)))
          .isInstanceOf(IllegalArgumentException.class)
          .hasMessage("multiply: inner sizes differ: a is 32 x 784, b is 256 x 128");
      assertThatThrownBy(
              () -> kernels.multiply(Matrix.zeros(2, 3), Matrix.zeros(3, 4), Matrix.zeros(2, 5)))
          .hasMessage("c is 2 x 5, expected 2 x 4");
      assertThatThrownBy(() ->
              kernels.multiplyAddBias(
                  Matrix.zeros(2, 3), Matrix.zeros(3, 4), Matrix.zeros(1, 3), Matrix.zeros(2, 4)))
          .hasMessage("bias is 1 x 3, expected 1 x 4");
    }
  }
}
