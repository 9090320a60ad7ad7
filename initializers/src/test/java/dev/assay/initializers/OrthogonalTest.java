package dev.assay.initializers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.assay.core.matrix.Matrix;
import dev.assay.core.random.Purpose;
import dev.assay.core.random.RandomStream;
import dev.assay.core.spi.WeightInit;
import dev.assay.testkit.WeightInitContract;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OrthogonalTest extends WeightInitContract {
  @Override
  protected WeightInit init() {
    return new Orthogonal(1);
  }

  /** The variance is exact: every one of the shorter side's vectors has length 1. */
  @Override
  protected Moments moments(int fanIn, int fanOut) {
    return new Moments(0, 1.0 / Math.max(fanIn, fanOut), 3, -1, 1);
  }

  @ParameterizedTest
  @CsvSource({"1, 1", "1, 9", "9, 1", "7, 7", "17, 64", "64, 17", "100, 100"})
  void vectorsOfTheShorterSideAreAtRightAnglesAndOfLengthGain(int rows, int columns) {
    Matrix w = filled(rows, columns, 1.5);
    int count = Math.min(rows, columns);
    for (int a = 0; a < count; a++) {
      for (int b = 0; b <= a; b++) {
        double product = 0;
        for (int k = 0; k < Math.max(rows, columns); k++) {
          product +=
              rows < columns
                  ? (double) w.get(a, k) * w.get(b, k)
                  : (double) w.get(k, a) * w.get(k, b);
        }
        assertThat(product).isCloseTo(a == b ? 2.25 : 0, within(1e-6));
      }
    }
  }

  /**
   * The factor with a positive diagonal of R: a column's product with the draws that it was made
   * from is positive. Without that the signs would not be uniformly distributed.
   */
  @Test
  void keepsTheSideOfTheDraws() {
    RandomStream random = RandomStream.of(1, Purpose.INIT, "a");
    Matrix w = filled(8, 8, 1);
    for (int j = 0; j < 8; j++) {
      double product = 0;
      for (int i = 0; i < 8; i++) {
        product += w.get(i, j) * random.gaussian(0, i * 8 + j);
      }
      assertThat(product).isPositive();
    }
  }

  private static Matrix filled(int rows, int columns, double gain) {
    Matrix weights = Matrix.zeros(rows, columns);
    new Orthogonal(gain).fill(weights, RandomStream.of(1, Purpose.INIT, "a"));
    return weights;
  }
}
