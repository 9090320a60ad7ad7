package dev.assay.core.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.assay.core.Allocations;
import org.junit.jupiter.api.Test;

class PowersTest {
  @Test
  void wholePowersAgreeWithThoseOfTheLibrary() {
    for (double base : new double[] {0.5, 0.9, 0.999, 0.999999, 1, 1.25, -0.75}) {
      for (long exponent : new long[] {0, 1, 2, 3, 7, 31, 64, 1000, 123_456}) {
        double expected = StrictMath.pow(base, (double) exponent);
        assertThat(Powers.power(base, exponent))
            .as("%s ^ %s", base, exponent)
            .isCloseTo(expected, within((exponent + 1) * 0x1p-52 * Math.abs(expected)));
        assertThat(Powers.power(base, (double) exponent)).isEqualTo(Powers.power(base, exponent));
      }
    }
  }

  @Test
  void powersOfTwoAreExact() {
    assertThat(Powers.power(2, 1000)).isEqualTo(0x1p1000);
    assertThat(Powers.power(0.5, 1074)).isEqualTo(Double.MIN_VALUE);
    assertThat(Powers.power(0, 0)).isEqualTo(1);
  }

  @Test
  void otherExponentsAreThoseOfTheLibrary() {
    assertThat(Powers.power(0.9, 2.5)).isEqualTo(StrictMath.pow(0.9, 2.5));
    assertThat(Powers.power(0.9, -3.0)).isEqualTo(StrictMath.pow(0.9, -3));
    assertThat(Powers.power(0.9, Double.POSITIVE_INFINITY)).isZero();
    assertThat(Powers.power(0.9, Double.NaN)).isNaN();
  }

  @Test
  void refusesNegativeWholeExponents() {
    assertThatThrownBy(() -> Powers.power(2, -1L)).hasMessage("exponent -1, expected 0 or more");
  }

  @Test
  void allocatesNothing() {
    double[] sum = new double[1];
    Allocations.assertNone(() -> sum[0] += Powers.power(0.999, 12_345L));
    assertThat(sum[0]).isPositive();
  }
}
