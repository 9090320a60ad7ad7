package dev.assay.core.random;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class TurnTest {
  private static final int POINTS = 1_000_003;

  /**
   * The angle 2 pi v is itself rounded for StrictMath, by half a unit in the last place of 2 pi.
   */
  @Test
  void agreesWithStrictMath() {
    for (int i = 0; i < POINTS; i++) {
      double v = i / (double) POINTS;
      double angle = 2 * Math.PI * v;
      assertThat(Turn.sin(v)).as("sine at %s", v).isCloseTo(StrictMath.sin(angle), within(1e-15));
      assertThat(Turn.cos(v)).as("cosine at %s", v).isCloseTo(StrictMath.cos(angle), within(1e-15));
    }
  }

  @Test
  void quartersAreExact() {
    double[] sines = {0, 1, 0, -1, 0};
    for (int quarter = 0; quarter <= 4; quarter++) {
      assertThat(Turn.sin(quarter / 4.0)).isEqualTo(sines[quarter]);
      assertThat(Turn.cos(quarter / 4.0)).isEqualTo(sines[(quarter + 1) % 4]);
    }
    assertThat(Turn.sin(0.125)).isCloseTo(Math.sqrt(0.5), within(2e-16));
    assertThat(Turn.cos(0.625)).isCloseTo(-Math.sqrt(0.5), within(2e-16));
  }

  @Test
  void squaresAddUpToOne() {
    for (int i = 0; i < POINTS; i++) {
      double v = i / (double) POINTS;
      double sum = Turn.sin(v) * Turn.sin(v) + Turn.cos(v) * Turn.cos(v);
      assertThat(sum).isCloseTo(1, within(5e-16));
    }
  }
}
