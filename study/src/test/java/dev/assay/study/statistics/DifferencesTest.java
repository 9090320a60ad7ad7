package dev.assay.study.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class DifferencesTest {
  private static final double INFINITY = Double.POSITIVE_INFINITY;

  @Test
  void twoDivergedTrialsAreEqual() {
    assertThat(
            Differences.of(
                new double[] {3, INFINITY, INFINITY, 1}, new double[] {1, INFINITY, 2, INFINITY}))
        .containsExactly(2, 0, INFINITY, -INFINITY);
  }

  @Test
  void refusesWhatDoesNotPair() {
    assertThatThrownBy(() -> Differences.of(new double[3], new double[4]))
        .hasMessage(
            "paired values: got 3 of the arm and 4 of the reference, expected one of each per seed");
    assertThatThrownBy(() -> Differences.of(new double[] {Double.NaN}, new double[] {1}))
        .hasMessage("differences: number 1 is NaN");
  }

  @Test
  void tiesAreHalfPositive() {
    assertThat(Differences.probabilityPositive(new double[] {1, -1, 0, INFINITY})).isEqualTo(0.625);
    assertThat(Differences.probabilityPositive(new double[] {-1})).isEqualTo(0);
  }
}
