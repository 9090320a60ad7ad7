package dev.assay.study.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class SignTestTest {
  private static final double INFINITY = Double.POSITIVE_INFINITY;

  @Test
  void handWorked() {
    assertThat(SignTest.pValue(new double[] {1, 2, 3, INFINITY, 1, 1})).isEqualTo(2.0 / 64);
    // At most one success of six: (1 + 6) / 64, twice.
    assertThat(SignTest.pValue(new double[] {1, 2, 3, INFINITY, 1, -INFINITY}))
        .isEqualTo(14.0 / 64);
    assertThat(SignTest.pValue(new double[] {1, -1})).isEqualTo(1);
  }

  @Test
  void zerosAreLeftOut() {
    assertThat(SignTest.pValue(new double[] {0, 1, 2, 0, 3, 4, -0.0, 5, 6})).isEqualTo(2.0 / 64);
    assertThat(SignTest.pValue(new double[4])).isEqualTo(1);
  }

  @Test
  void manySeeds() {
    double[] differences = new double[2000];
    for (int i = 0; i < differences.length; i++) {
      differences[i] = i < 1000 ? -1 : 1;
    }
    assertThat(SignTest.pValue(differences)).isEqualTo(1);
    differences[0] = 1;
    assertThat(SignTest.pValue(differences)).isBetween(0.98, 1.0);
  }

  @Test
  void median() {
    assertThat(SignTest.median(new double[] {3, INFINITY, 1})).isEqualTo(3);
    assertThat(SignTest.median(new double[] {3, INFINITY, 1, 2})).isEqualTo(2.5);
    assertThat(SignTest.median(new double[] {-INFINITY, 0, INFINITY, INFINITY}))
        .isEqualTo(INFINITY);
    assertThat(SignTest.median(new double[] {-INFINITY, INFINITY})).isEqualTo(0);
    assertThat(SignTest.median(new double[] {-INFINITY, -INFINITY})).isEqualTo(-INFINITY);
  }

  @Test
  void intervalOfTheMedian() {
    assertThat(SignTest.medianInterval(new double[5])).isEmpty();
    assertThat(SignTest.medianInterval(new double[] {4, INFINITY, 2, 1, 6, 5}))
        .contains(new Interval(1, INFINITY));
    // Nine: P(X < 2) = 10 / 512 <= 0.025 < P(X < 3) = 46 / 512, so the second from each end.
    assertThat(SignTest.medianInterval(new double[] {9, 1, 8, INFINITY, 2, 7, 3, 6, 4}))
        .contains(new Interval(2, 9));
  }

  @Test
  void refusesNan() {
    assertThatThrownBy(() -> SignTest.pValue(new double[] {Double.NaN}))
        .hasMessage("differences: number 1 is NaN");
  }
}
