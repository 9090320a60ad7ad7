package dev.assay.study.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NumberTextTest {
  @ParameterizedTest
  @CsvSource({
    "0.01, 0.4561, +0.456",
    "0.01, -0.4565, -0.457",
    "0.01, -0.0004, 0.000",
    "0.01, 0, 0.000",
    "0.05, 0.1, +0.100",
    "0.5, 12.345, +12.35",
    "5, 12.345, +12.3",
    "100, 1234.5, +1235",
    "0, 0.12345, +0.1235",
    "0.01, 1e13, +1.00e+13",
    "0.01, Infinity, infinity",
    "0.01, -Infinity, -infinity"
  })
  void differencesAreOneDigitFinerThanWhatMatters(
      double minimumEffect, double difference, String expected) {
    assertThat(NumberText.of(minimumEffect).difference(difference)).isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource({"0.001953125, 0.002", "0.00099, < 0.001", "0, < 0.001", "1, 1.000", "0.0495, 0.050"})
  void probabilities(double p, String expected) {
    assertThat(NumberText.p(p)).isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource({
    "0.01, 0.01",
    "0, 0",
    "12345, 12300",
    "0.000012345, 1.23e-05",
    "-2.5, -2.5",
    "1e9, 1.00e+09",
    "NaN, undefined",
    "-Infinity, -infinity"
  })
  void numbersWithoutUnitHaveThreeDigits(double value, String expected) {
    assertThat(NumberText.plain(value)).isEqualTo(expected);
  }

  @Test
  void sharesAreWholePercents() {
    assertThat(NumberText.percent(0.9797)).isEqualTo("98 %");
    assertThat(NumberText.percent(-0.0024)).isEqualTo("0 %");
    assertThat(NumberText.percent(Double.POSITIVE_INFINITY)).isEqualTo("infinity");
  }
}
