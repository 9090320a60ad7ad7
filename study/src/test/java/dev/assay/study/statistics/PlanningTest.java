package dev.assay.study.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PlanningTest {
  @ParameterizedTest
  @CsvSource({"1, 6", "2, 7", "3, 7", "4, 8", "7, 9", "12, 9", "13, 10", "14, 10", "1638, 16"})
  void leastSeeds(int comparisons, int expected) {
    assertThat(Planning.leastSeeds(comparisons)).hasValue(expected);
  }

  /**
   * With the strongest possible differences: the verdict comes with these seeds, not with one less.
   */
  @ParameterizedTest
  @CsvSource({"1", "2", "7", "14", "100", "1638"})
  void leastSeedsSuffice(int comparisons) {
    int least = Planning.leastSeeds(comparisons).orElseThrow();
    assertThat(adjusted(comparisons, least)).isLessThanOrEqualTo(0.05);
    assertThat(adjusted(comparisons, least - 1)).isGreaterThan(0.05);
  }

  private static double adjusted(int comparisons, int seeds) {
    double[] differences = new double[seeds];
    Arrays.fill(differences, 1);
    double[] p = new double[comparisons];
    Arrays.fill(p, 1);
    p[0] = SignFlipTest.pValue(differences);
    return Holm.adjust(p)[0];
  }

  @Test
  void moreComparisonsThanAnyNumberOfSeedsAllows() {
    assertThat(Planning.leastSeeds(1639)).isEmpty();
    assertThat(adjusted(1639, 40)).isGreaterThan(0.05);
    assertThatThrownBy(() -> Planning.leastSeeds(0))
        .hasMessage("comparisons: got 0, expected 1 or more");
  }

  /** Mean 1 and standard deviation s, from pairs 1 - s' and 1 + s'. */
  private static double[] pairs(int seeds, double deviation) {
    double half = deviation * Math.sqrt((seeds - 1.0) / seeds);
    double[] d = new double[seeds];
    Arrays.setAll(d, i -> i % 2 == 0 ? 1 - half : 1 + half);
    return d;
  }

  @Test
  void seedsNeededHandWorked() {
    // ((1.95996 + 0.84162) * 2)^2 + 1.95996^2 / 2 = 31.40 + 1.92 = 33.32
    assertThat(Planning.seedsNeeded(pairs(8, 2), 1, 0)).hasValue(34);
    // z(1 - 0.025 / 10) = 2.80703: (3.64866 * 2)^2 + 3.93971 = 57.19
    assertThat(Planning.seedsNeeded(pairs(8, 2), 10, 0)).hasValue(58);
    // No effect above 5 is nearer: ((1.95996 + 1.28155) * 2 / 4)^2 + 1.92 = 4.55, and 8 are there.
    assertThat(Planning.seedsNeeded(pairs(8, 2), 1, 5)).hasValue(9);
    // ((1.95996 + 1.28155) * 2 / 1.5)^2 + 1.92 = 20.60
    assertThat(Planning.seedsNeeded(pairs(8, 2), 1, 2.5)).hasValue(21);
  }

  @Test
  void neverFewerThanCanReachAVerdict() {
    double[] clear = {1, 1, 1};
    assertThat(Planning.seedsNeeded(clear, 1, 0)).hasValue(6);
    assertThat(Planning.seedsNeeded(clear, 7, 0)).hasValue(9);
    assertThat(Planning.seedsNeeded(clear, 2000, 0)).isEmpty();
    assertThat(Planning.seedsNeeded(clear, 2000, 3)).hasValue(6);
  }

  @Test
  void nothingCanBeSaid() {
    assertThat(Planning.seedsNeeded(new double[] {1}, 1, 0)).isEmpty();
    assertThat(Planning.seedsNeeded(new double[] {0, 0, 0}, 1, 0)).isEmpty();
    assertThat(Planning.seedsNeeded(new double[] {1, Double.POSITIVE_INFINITY}, 1, 0)).isEmpty();
    assertThat(Planning.seedsNeeded(pairs(8, 20), 1, 0)).isEmpty();
    double[] noisy = new double[1000];
    Arrays.setAll(noisy, i -> i % 2 == 0 ? 1 : -0.9);
    assertThat(Planning.seedsNeeded(noisy, 1, 0)).isEmpty();
  }
}
