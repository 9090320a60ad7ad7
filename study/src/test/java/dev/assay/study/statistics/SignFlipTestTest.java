package dev.assay.study.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.assay.core.random.Purpose;
import dev.assay.core.random.RandomStream;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SignFlipTestTest {
  private static final RandomStream RANDOM = RandomStream.of(1, Purpose.NOISE, "sign-flip");

  private static double[] negated(double[] values) {
    return Arrays.stream(values).map(v -> -v).toArray();
  }

  @Test
  void handWorked() {
    assertThat(SignFlipTest.pValue(new double[] {5})).isEqualTo(1);
    assertThat(SignFlipTest.pValue(new double[] {1, 2, 3})).isEqualTo(2.0 / 8);
    // Of 3 +- 1 +- 2: sums 6, 4, 2, 0; the observed 4 is reached by 6, 4 and their negatives.
    assertThat(SignFlipTest.pValue(new double[] {3, -1, 2})).isEqualTo(4.0 / 8);
    assertThat(SignFlipTest.pValue(new double[] {1, -1})).isEqualTo(1);
    assertThat(SignFlipTest.pValue(new double[10])).isEqualTo(1);
    // A seed without difference halves neither count nor total.
    assertThat(SignFlipTest.pValue(new double[] {1, 2, 3, 0})).isEqualTo(2.0 / 8);
  }

  /** Integers, so that sums are exact; many ties. */
  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3, 5, 8, 11})
  void countsAllSignChoices(int seeds) {
    for (int trial = 0; trial < 50; trial++) {
      int t = trial;
      double[] d = new double[seeds];
      Arrays.setAll(d, i -> RANDOM.below(9, t, i) - 3);
      double observed = Math.abs(Arrays.stream(d).sum());
      int reached = 0;
      for (int choice = 0; choice < 1 << seeds; choice++) {
        double sum = 0;
        for (int i = 0; i < seeds; i++) {
          sum += (choice >> i & 1) == 0 ? d[i] : -d[i];
        }
        reached += Math.abs(sum) >= observed ? 1 : 0;
      }
      assertThat(SignFlipTest.pValue(d)).isEqualTo(reached / (double) (1 << seeds));
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {4, 7, 12, 16, 17, 23})
  void roundingDecidesNoTie(int seeds) {
    for (int trial = 0; trial < 40; trial++) {
      double[] exact = new double[seeds];
      double[] rounded = new double[seeds];
      for (int i = 0; i < seeds; i++) {
        int arm = 900 + RANDOM.below(12, trial, 2L * i);
        int base = 900 + RANDOM.below(10, trial, 2L * i + 1);
        exact[i] = arm - base;
        rounded[i] = arm / 1000.0 - base / 1000.0;
      }
      double p = SignFlipTest.pValue(exact);
      assertThat(SignFlipTest.pValue(rounded)).isEqualTo(p);
      assertThat(SignFlipTest.pValue(negated(rounded))).isEqualTo(p);
    }
  }

  /** An exploding trial must not make the others' small differences look like rounding. */
  @Test
  void smallDifferencesCountBesideALargeOne() {
    double[] d = {1e12, 1e-4, 2e-4, 1e-4, 3e-4, 1e-4};
    assertThat(SignFlipTest.pValue(d)).isEqualTo(2.0 / 64);
    d[2] = -2e-4;
    // Not positive: the empty set, {-2}, {-2, 1} three times, and {-2, 1, 1} three times.
    assertThat(SignFlipTest.pValue(d)).isEqualTo(16.0 / 64);
  }

  @ParameterizedTest
  @ValueSource(ints = {3, 6, 9, 13, 16, 17, 20, 40, 130})
  void signOfTheWholeAndOrderUpToSixteenDoNotMatter(int seeds) {
    double[] d = new double[seeds];
    Arrays.setAll(d, i -> RANDOM.gaussian(i, 1) + 0.3);
    double p = SignFlipTest.pValue(d);
    assertThat(p).isBetween(2.0 / 65536, 1.0);
    assertThat(SignFlipTest.pValue(d)).isEqualTo(p);
    assertThat(SignFlipTest.pValue(negated(d))).isEqualTo(p);
    double[] reversed = new double[seeds];
    Arrays.setAll(reversed, i -> d[seeds - 1 - i]);
    double other = SignFlipTest.pValue(reversed);
    assertThat(other).isCloseTo(p, within(seeds <= 16 ? 0 : 6 * Math.sqrt(p / 32768)));
  }

  @Test
  void equalDifferencesOnManySeedsGiveTheLeastP() {
    double[] d = new double[30];
    Arrays.fill(d, 0.1);
    assertThat(SignFlipTest.pValue(d)).isEqualTo(2.0 / 65536);
  }

  @Test
  void refusesWhatIsNotFinite() {
    assertThatThrownBy(() -> SignFlipTest.pValue(new double[0]))
        .hasMessage("differences: got none, expected at least one seed");
    assertThatThrownBy(() -> SignFlipTest.pValue(new double[] {1, Double.NaN}))
        .hasMessage("differences: number 2 is NaN");
    assertThatThrownBy(() -> SignFlipTest.pValue(new double[] {Double.POSITIVE_INFINITY}))
        .hasMessageContaining("use the sign test");
    assertThatThrownBy(() -> SignFlipTest.pValue(new double[] {1e308, -1e308, 1e308}))
        .hasMessageContaining("sum is infinite");
  }
}
