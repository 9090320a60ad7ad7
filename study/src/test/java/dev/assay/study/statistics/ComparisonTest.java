package dev.assay.study.statistics;

import static dev.assay.study.statistics.Verdict.BETTER;
import static dev.assay.study.statistics.Verdict.CANNOT_TELL;
import static dev.assay.study.statistics.Verdict.NO_EFFECT;
import static dev.assay.study.statistics.Verdict.WORSE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.assay.study.statistics.Estimate.Method;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ComparisonTest {
  private static final double INFINITY = Double.POSITIVE_INFINITY;
  private static final double[] UP = {1, 2, 3, 4, 5, 6};
  private static final double[] MIXED = {1, -2, 3, -4, 5, -6};

  private static Comparison alone(double minimumEffect, boolean moreIsBetter, double... d) {
    return Comparison.of(List.of(d), minimumEffect, moreIsBetter).getFirst();
  }

  @Test
  void verdictsOfOneComparison() {
    assertThat(alone(0.5, true, UP).verdict()).isEqualTo(BETTER);
    assertThat(alone(0.5, false, UP).verdict()).isEqualTo(WORSE);
    assertThat(alone(0.5, true, MIXED).verdict()).isEqualTo(CANNOT_TELL);
    assertThat(alone(7, true, MIXED).verdict()).isEqualTo(NO_EFFECT);
    assertThat(alone(0.5, true, 1, 2, 3, 4, 5).verdict()).isEqualTo(CANNOT_TELL);
  }

  @Test
  void noEffectComesBeforeBetter() {
    Comparison comparison = alone(7, true, UP);
    assertThat(comparison.adjustedP()).isEqualTo(2.0 / 64);
    assertThat(comparison.verdict()).isEqualTo(NO_EFFECT);
  }

  /** Also where the limit is missed by rounding alone: 0.06 - 0.05 is below 0.01. */
  @Test
  void anEffectOfExactlyTheMinimumIsAnEffect() {
    assertThat(alone(6, true, MIXED).verdict()).isEqualTo(CANNOT_TELL);
    double rounded = 0.06 - 0.05;
    assertThat(rounded).isLessThan(0.01);
    double[] six = {rounded, rounded, rounded, rounded, rounded, rounded};
    assertThat(alone(0.01, true, six).verdict()).isEqualTo(BETTER);
    assertThat(alone(0.0101, true, six).verdict()).isEqualTo(NO_EFFECT);
  }

  @Test
  void identicalValuesHaveNoEffectAboveZero() {
    Comparison same = alone(0.001, true, 0, 0, 0, 0, 0, 0);
    assertThat(same.verdict()).isEqualTo(NO_EFFECT);
    assertThat(same.estimate().interval()).contains(new Interval(0, 0));
    assertThat(same.estimate().p()).isEqualTo(1);
    assertThat(same.probabilityBetter()).isEqualTo(0.5);
    assertThat(alone(0, true, 0, 0, 0, 0, 0, 0).verdict()).isEqualTo(CANNOT_TELL);
    assertThat(alone(0.001, true, 0, 0, 0, 0, 0).verdict()).isEqualTo(CANNOT_TELL);
  }

  @Test
  void severalComparisonsShareTheLevel() {
    List<Comparison> both = Comparison.of(List.of(UP, MIXED), 0.5, true);
    assertThat(both.getFirst().estimate().p()).isEqualTo(2.0 / 64);
    assertThat(both.getFirst().adjustedP()).isEqualTo(4.0 / 64);
    assertThat(both.getFirst().verdict()).isEqualTo(CANNOT_TELL);
    assertThat(both.getFirst().seedsNeeded()).hasValue(7);
  }

  @Test
  void aDivergedTrialLeadsToTheSignTest() {
    Comparison comparison = alone(0.5, false, -1, -2, -1, -2, -3, -INFINITY);
    assertThat(comparison.estimate())
        .isEqualTo(
            new Estimate(
                Method.SIGN, 6, -2, Optional.of(new Interval(-INFINITY, -1)), 2.0 / 64, -1));
    assertThat(comparison.verdict()).isEqualTo(BETTER);
    assertThat(comparison.probabilityBetter()).isEqualTo(1);
    Comparison undecided = alone(0.5, false, 1, -2, 1, -2, 3, -INFINITY);
    assertThat(undecided.verdict()).isEqualTo(CANNOT_TELL);
    assertThat(undecided.seedsNeeded()).isEmpty();
  }

  /** The test speaks for the sign of most differences, even where the median is 0. */
  @Test
  void signTestWithManyZeros() {
    double[] d = new double[40];
    Arrays.fill(d, 0, 6, -1);
    d[6] = -INFINITY;
    Comparison comparison = alone(0, false, d);
    assertThat(comparison.estimate().effect()).isEqualTo(0);
    assertThat(comparison.verdict()).isEqualTo(BETTER);
    assertThat(alone(0.1, false, d).verdict()).isEqualTo(NO_EFFECT);
  }

  @Test
  void verdictsAreWrittenInLowerCase() {
    assertThat(Verdict.values())
        .extracting(Verdict::text)
        .containsExactly("better", "worse", "no-effect", "cannot-tell");
  }

  @Test
  void refusesANegativeMinimumEffect() {
    assertThatThrownBy(() -> alone(-1, true, UP))
        .hasMessage("minimumEffect: got -1.0, expected a finite number, 0 or more");
    assertThatThrownBy(() -> alone(1, true))
        .hasMessage("differences: got none, expected at least one seed");
  }
}
