package dev.assay.losses;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.assay.core.spi.Loss;
import dev.assay.core.spi.Loss.Reduction;
import org.junit.jupiter.api.Test;

class LogCoshTest extends NumberLossContract {
  @Override
  protected Loss loss(Reduction reduction) {
    return new LogCosh(reduction);
  }

  @Override
  protected double element(double output, double target) {
    return StrictMath.log(StrictMath.cosh(output - target));
  }

  @Test
  void isHalfTheSquareNearZeroAndTheDistanceLessLn2FarAway() {
    float[] gradient = new float[4];
    double[] losses = losses(new float[] {1e-6f, -1e-3f, 1, 1e6f}, new float[4], gradient);
    // d^2/2 - d^4/12.
    assertThat(losses[0]).isCloseTo(0.5 * 1e-6f * 1e-6f, within(1e-25));
    assertThat(losses[1]).isCloseTo(0.5 * 1e-3f * 1e-3f - 1e-12 / 12, within(1e-18));
    assertThat(losses[2]).isCloseTo(0.4337808304830272, within(1e-15));
    assertThat(losses[3]).isCloseTo(1e6 - StrictMath.log(2), within(1e-9));
    assertThat(gradient[2]).isCloseTo(0.7615942f, within(2e-7f));
    assertThat(gradient[3]).isEqualTo(1);
  }

  @Test
  void bothFormsMeet() {
    float[] around = {Math.nextDown(1f), 1, -1, -Math.nextDown(1f)};
    double[] losses = losses(around, new float[4], new float[4]);
    assertThat(losses[1] - losses[0]).isBetween(0.0, 1e-7);
    assertThat(losses[2]).isEqualTo(losses[1]);
    assertThat(losses[3]).isEqualTo(losses[0]);
  }
}
