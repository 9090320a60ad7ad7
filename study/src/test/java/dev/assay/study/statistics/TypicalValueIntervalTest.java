package dev.assay.study.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.assay.core.random.Purpose;
import dev.assay.core.random.RandomStream;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TypicalValueIntervalTest {
  private static final RandomStream RANDOM = RandomStream.of(1, Purpose.NOISE, "typical-values");

  private static Interval interval(double... differences) {
    return TypicalValueInterval.of(differences).orElseThrow();
  }

  @Test
  void fewerThanSixSeedsHaveNone() {
    assertThat(TypicalValueInterval.of(new double[] {1, 2, 3, 4, 5})).isEmpty();
    assertThat(TypicalValueInterval.of(new double[5])).isEmpty();
  }

  @Test
  void sixSeedsGiveTheExtremes() {
    // k = floor(0.025 * 64) = 1, and the smallest subset mean is the smallest difference.
    assertThat(interval(4, -2, 7, 1, 3, 2)).isEqualTo(new Interval(-2, 7));
  }

  @Test
  void sevenSeedsHandWorked() {
    // k = floor(0.025 * 128) = 3. From below: 0, then (0 + 10) / 2 in five ways.
    // From above: 40, then (40 + 10) / 2 in five ways.
    assertThat(interval(0, 10, 40, 10, 10, 10, 10)).isEqualTo(new Interval(5, 25));
    // From below: 1, (1 + 2) / 2, 2. From above: 64, (64 + 32) / 2, (64 + 16) / 2.
    assertThat(interval(1, 2, 4, 8, 16, 32, 64)).isEqualTo(new Interval(2, 40));
  }

  @Test
  void noDifferenceAtAllIsZero() {
    for (int seeds : new int[] {6, 12, 16, 20}) {
      Interval zero = interval(new double[seeds]);
      assertThat(zero).isEqualTo(new Interval(0.0, 0.0));
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {6, 7, 9, 11, 13, 14, 16})
  void takesTheKthMeanFromEachEnd(int seeds) {
    for (int trial = 0; trial < 5; trial++) {
      int t = trial;
      double[] d = new double[seeds];
      Arrays.setAll(d, i -> trialValue(t, i));
      double[] means = new double[(1 << seeds) - 1];
      for (int subset = 1; subset < 1 << seeds; subset++) {
        double sum = 0;
        for (int i = 0; i < seeds; i++) {
          sum += (subset >> i & 1) * d[i];
        }
        means[subset - 1] = sum / Integer.bitCount(subset);
      }
      Arrays.sort(means);
      int k = (int) Math.floor(0.025 * (1 << seeds));
      Interval found = interval(d);
      assertThat(found.low()).isCloseTo(means[k - 1], within(1e-12));
      assertThat(found.high()).isCloseTo(means[means.length - k], within(1e-12));
    }
  }

  /** Of growing coarseness, down to very many ties. */
  private static double trialValue(int trial, int seed) {
    double value = RANDOM.gaussian(trial, seed);
    return trial == 0 ? value : Math.rint(value * 8 / trial) * trial / 8;
  }

  /** 0 is outside exactly when p is at most 0.05: with ties, decimals, above and below 16 seeds. */
  @ParameterizedTest
  @ValueSource(ints = {6, 7, 8, 10, 13, 16, 17, 19, 25})
  void agreesWithTheTest(int seeds) {
    int outside = 0;
    for (int trial = 0; trial < 60; trial++) {
      double[] d = new double[seeds];
      for (int i = 0; i < seeds; i++) {
        double shift = 2.2 / Math.sqrt(seeds);
        double value = RANDOM.gaussian(1000 + trial, i) + shift;
        d[i] = trial % 2 == 0 ? value : 0.9 + Math.rint(5 * value) / 1000 - 0.9;
      }
      Interval found = interval(d);
      boolean excludesZero = found.low() > 0 || found.high() < 0;
      assertThat(SignFlipTest.pValue(d) <= 0.05).as("%s", trial).isEqualTo(excludesZero);
      outside += excludesZero ? 1 : 0;
    }
    assertThat(outside).isBetween(15, 50);
  }

  @Test
  void movesAndTurnsWithTheDifferences() {
    double[] d = new double[18];
    Arrays.setAll(d, i -> RANDOM.gaussian(5000, i));
    Interval found = interval(d);
    Interval turned = interval(Arrays.stream(d).map(v -> 3 - 2 * v).toArray());
    assertThat(turned.low()).isCloseTo(3 - 2 * found.high(), within(1e-12));
    assertThat(turned.high()).isCloseTo(3 - 2 * found.low(), within(1e-12));
  }
}
