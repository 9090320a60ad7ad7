package dev.assay.study.statistics;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class BandTest {
  @Test
  void meanAndRangeOfFiniteValues() {
    assertThat(Band.of(new double[] {3, 1, 5})).isEqualTo(new Band(3, 1, 5));
    assertThat(Band.of(new double[] {Double.NaN, 2, Double.POSITIVE_INFINITY, -4}))
        .isEqualTo(new Band(-1, -4, 2));
  }

  @Test
  void nothingFinite() {
    Band none = new Band(Double.NaN, Double.NaN, Double.NaN);
    assertThat(Band.of(new double[] {Double.NaN})).isEqualTo(none);
    assertThat(Band.of(new double[0])).isEqualTo(none);
  }
}
