package dev.assay.study.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class AxisTest {
  @Test
  void placesNumbersInProportion() {
    Axis axis = new Axis(-0.5, 1.5);
    assertThat(axis.percent(-0.5)).isEqualTo("0.00%");
    assertThat(axis.percent(0)).isEqualTo("25.00%");
    assertThat(axis.percent(7)).isEqualTo("100.00%");
    assertThat(axis.percent(Double.NEGATIVE_INFINITY)).isEqualTo("0.00%");
  }

  @Test
  void marksRoundNumbers() {
    assertThat(texts(new Axis(-0.47, 0.93), 7))
        .containsExactly("-0.4", "-0.2", "0", "0.2", "0.4", "0.6", "0.8");
    assertThat(texts(new Axis(0.5, 40.5), 5)).containsExactly("10", "20", "30", "40");
    assertThat(texts(new Axis(-3e9, 7e9), 5))
        .containsExactly("-2.0e+09", "0", "2.0e+09", "4.0e+09", "6.0e+09");
    assertThat(texts(new Axis(0.0012, 0.0019), 4))
        .containsExactly("0.0012", "0.0014", "0.0016", "0.0018");
  }

  private static List<String> texts(Axis axis, int most) {
    return axis.ticks(most).stream().map(Axis.Tick::text).toList();
  }

  @Test
  void anyScaleHoldsItsNumbersAndHasTicksWithin() {
    Random random = new Random(3);
    for (int i = 0; i < 2000; i++) {
      double size = StrictMath.pow(10, random.nextInt(-12, 300));
      double a = random.nextGaussian() * size;
      double b = i % 7 == 0 ? a : random.nextGaussian() * size;
      Axis axis = Axis.holding(Math.min(a, b), Math.max(a, b));
      assertThat(axis.low()).isLessThan(axis.high());
      assertThat(axis.share(a)).isBetween(0.0, 1.0);
      assertThat(axis.holds(a) && axis.holds(b)).isTrue();
      List<Axis.Tick> ticks = axis.ticks(5);
      assertThat(ticks).hasSizeBetween(1, 5);
      ticks.forEach(tick -> assertThat(axis.holds(tick.value())).isTrue());
      ticks.forEach(tick ->
          assertThat(Double.parseDouble(tick.text()))
              .isCloseTo(tick.value(), within(0.051 * Math.abs(tick.value()))));
    }
  }

  @Test
  void theGreatestNumbersStillFit() {
    Axis axis = Axis.holding(-Double.MAX_VALUE, Double.MAX_VALUE);
    assertThat(axis.share(0)).isEqualTo(0.5);
    assertThat(axis.ticks(5)).isNotEmpty();
  }
}
