package dev.assay.initializers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.assay.core.matrix.Matrix;
import dev.assay.core.random.Purpose;
import dev.assay.core.random.RandomStream;
import dev.assay.core.spi.ParamException;
import dev.assay.core.spi.WeightInit;
import dev.assay.testkit.WeightInitContract;
import org.junit.jupiter.api.Test;

class UniformTest extends WeightInitContract {
  @Override
  protected WeightInit init() {
    return new Uniform(-1, 3);
  }

  @Override
  protected Moments moments(int fanIn, int fanOut) {
    return Moments.uniform(-1, 3);
  }

  /** Half of all draws would round up to the upper end. */
  @Test
  void roundingDoesNotReachTheUpperEnd() {
    Matrix weights = Matrix.zeros(10, 10);
    new Uniform(1, Math.nextUp(1f)).fill(weights, RandomStream.of(1, Purpose.INIT, "a"));
    assertThat(weights.data()).containsOnly(1);
  }

  @Test
  void drawsByAddress() {
    RandomStream random = RandomStream.of(1, Purpose.INIT, "a");
    Matrix weights = Matrix.zeros(3, 5);
    new Uniform(0, 1).fill(weights, random);
    assertThat(weights.get(2, 4)).isEqualTo((float) random.uniform(0, 14));
  }

  @Test
  void lowMustBeBelowHigh() {
    assertThatThrownBy(() -> new Uniform(1, 1))
        .isInstanceOf(ParamException.class)
        .hasMessage("high: got 1.0, expected a number above low, which is 1.0");
    assertThatThrownBy(() -> new Uniform(1 + 1e-12, 1 + 2e-12)).isInstanceOf(ParamException.class);
    assertThatThrownBy(() -> new Uniform(Double.NaN, 1))
        .isInstanceOf(ParamException.class)
        .hasMessageStartingWith("low: got NaN");
  }
}
