package dev.assay.study.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.assay.testkit.Reference;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Numbers of scipy and statsmodels, made by {@code benchmarks/reference/inference.py}. */
class ScipyTest {
  private final Reference reference = new Reference(ScipyTest.class, "scipy.csv");

  @ParameterizedTest
  @ValueSource(
      strings = {
        "normal 2",
        "normal 3",
        "normal 4",
        "normal 5",
        "normal 6",
        "normal 7",
        "normal 8",
        "normal 9",
        "normal 10",
        "normal 11",
        "normal 14",
        "normal 16",
        "ties 6",
        "ties 9",
        "ties 12"
      })
  void signFlipTest(String name) {
    double p = SignFlipTest.pValue(reference.numbers(name + " differences"));
    assertThat(p).isEqualTo(reference.number(name + " p"));
  }

  /** Some sign choices against all: four standard errors of a share of 65,536 / 2 pairs. */
  @ParameterizedTest
  @ValueSource(strings = {"normal 17", "normal 18", "normal 20"})
  void signFlipTestAboveSixteenSeeds(String name) {
    double expected = reference.number(name + " p");
    double error = Math.sqrt(expected * (1 - expected) / 32768);
    double p = SignFlipTest.pValue(reference.numbers(name + " differences"));
    assertThat(p).isCloseTo(expected, within(4 * error));
  }

  @Test
  void signFlipTestOfAccuracies() {
    double[] arm = reference.numbers("accuracy arm");
    double[] base = reference.numbers("accuracy reference");
    for (int i = 0; i < arm.length; i++) {
      arm[i] /= 1000;
      base[i] /= 1000;
    }
    assertThat(SignFlipTest.pValue(Differences.of(arm, base)))
        .isEqualTo(reference.number("accuracy p"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "normal 6",
        "normal 7",
        "normal 8",
        "normal 9",
        "normal 10",
        "normal 11",
        "ties 6",
        "ties 9"
      })
  void interval(String name) {
    double[] expected = reference.numbers(name + " interval");
    Interval found =
        TypicalValueInterval.of(reference.numbers(name + " differences")).orElseThrow();
    assertThat(found.low()).isCloseTo(expected[0], within(1e-12));
    assertThat(found.high()).isCloseTo(expected[1], within(1e-12));
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 2})
  void holm(int number) {
    double[] adjusted = Holm.adjust(reference.numbers("holm " + number + " p"));
    assertThat(adjusted)
        .usingComparatorWithPrecision(1e-15)
        .containsExactly(reference.numbers("holm " + number + " adjusted"));
  }

  @ParameterizedTest
  @CsvSource({"0, 1", "6, 0", "8, 1", "5, 5", "3, 9", "40, 21"})
  void signTest(int positive, int negative) {
    double[] differences = new double[positive + negative];
    for (int i = 0; i < differences.length; i++) {
      differences[i] = i < positive ? Double.POSITIVE_INFINITY : -i;
    }
    assertThat(SignTest.pValue(differences))
        .isCloseTo(reference.number("sign " + positive + " " + negative), within(1e-13));
  }

  @ParameterizedTest
  @ValueSource(ints = {6, 9, 10, 15, 20, 25, 50})
  void medianInterval(int seeds) {
    double[] differences = new double[seeds];
    for (int i = 0; i < seeds; i++) {
      differences[i] = seeds - i;
    }
    double k = reference.number("median " + seeds);
    assertThat(SignTest.medianInterval(differences)).contains(new Interval(k, seeds + 1 - k));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "1e-12",
        "1e-05",
        "0.001",
        "0.025",
        "0.07",
        "0.3",
        "0.5",
        "0.8",
        "0.95",
        "0.99875",
        "0.999999999"
      })
  void normalQuantile(String probability) {
    double expected = reference.number("normal quantile " + probability);
    assertThat(Normal.quantile(Double.parseDouble(probability)))
        .isCloseTo(expected, within(2e-7 * Math.abs(expected)));
  }

  @Test
  void factorial() {
    double[] numbers = reference.numbers("factorial values");
    double[][] values = new double[8][];
    for (int cell = 0; cell < 8; cell++) {
      values[cell] = new double[] {numbers[cell]};
    }
    Factorial design = new Factorial(List.of(2, 2, 2));
    double[] main = reference.numbers("factorial main effects");
    for (int factor = 0; factor < 3; factor++) {
      assertThat(design.mainEffect(values, factor, 1)[0]).isCloseTo(main[factor], within(1e-14));
    }
    double[] interactions = reference.numbers("factorial interactions");
    int[][] pairs = {{0, 1}, {0, 2}, {1, 2}};
    for (int i = 0; i < 3; i++) {
      assertThat(design.interaction(values, pairs[i][0], 1, pairs[i][1], 1)[0])
          .isCloseTo(interactions[i], within(1e-14));
    }
  }
}
