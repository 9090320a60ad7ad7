package dev.assay.initializers;

import static org.assertj.core.api.Assertions.assertThat;

import dev.assay.core.matrix.Matrix;
import dev.assay.core.random.Purpose;
import dev.assay.core.random.RandomStream;
import dev.assay.core.spi.WeightInit;
import dev.assay.testkit.WeightInitContract;
import org.junit.jupiter.api.Test;

class IdentityMatrixTest extends WeightInitContract {
  @Override
  protected WeightInit init() {
    return new IdentityMatrix(1);
  }

  /** Of one element in so many that is 1. */
  @Override
  protected Moments moments(int fanIn, int fanOut) {
    double share = Math.min(fanIn, fanOut) / ((double) fanIn * fanOut);
    double variance = share * (1 - share);
    return new Moments(share, variance, (1 - 3 * variance) / variance, 0, 1);
  }

  @Override
  protected boolean isRandom() {
    return false;
  }

  @Test
  void setsTheDiagonalOfAnyShape() {
    assertThat(filled(2, 3)).containsExactly(-2, 0, 0, 0, -2, 0);
    assertThat(filled(3, 2)).containsExactly(-2, 0, 0, -2, 0, 0);
  }

  private static float[] filled(int rows, int columns) {
    Matrix weights = Matrix.zeros(rows, columns);
    new IdentityMatrix(-2).fill(weights, RandomStream.of(1, Purpose.INIT, "a"));
    return weights.data();
  }
}
