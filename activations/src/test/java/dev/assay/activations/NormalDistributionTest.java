package dev.assay.activations;

import static org.assertj.core.api.Assertions.assertThat;

import org.assertj.core.data.Percentage;
import org.junit.jupiter.api.Test;

class NormalDistributionTest {
  /** Where the series hands over to the fraction, both sides agree. */
  @Test
  void seriesAndFractionMeet() {
    double inside = NormalDistribution.below(Math.nextUp(-3.0));
    double outside = NormalDistribution.below(-3);
    assertThat(inside).isCloseTo(outside, Percentage.withPercentage(1e-10));
  }

  /** Abramowitz and Stegun, tables 26.1 and 26.2. */
  @Test
  void agreesWithTables() {
    assertThat(NormalDistribution.below(0)).isEqualTo(0.5);
    assertThat(NormalDistribution.below(1))
        .isCloseTo(0.841344746068543, Percentage.withPercentage(1e-12));
    assertThat(-StrictMath.log10(NormalDistribution.below(-10)))
        .isCloseTo(23.11805, Percentage.withPercentage(1e-4));
  }
}
