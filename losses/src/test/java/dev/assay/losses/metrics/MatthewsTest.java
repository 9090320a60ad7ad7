package dev.assay.losses.metrics;

import static org.assertj.core.api.Assertions.assertThat;

import dev.assay.core.spi.Metric;
import dev.assay.testkit.MetricContract;
import dev.assay.testkit.check.MetricChecks;
import java.util.List;
import org.junit.jupiter.api.Test;

class MatthewsTest extends MetricContract {
  @Override
  protected Metric metric() {
    return new Matthews(0.5);
  }

  /**
   * Six rows: (4 6 - 12) / sqrt((36 - 12) (36 - 14)). Four: (3 4 - 8) / sqrt((16 - 10) (16 - 8)).
   */
  @Override
  protected List<MetricChecks.Example> table() {
    return List.of(Guesses.six(12 / Math.sqrt(24 * 22)), Guesses.four(1 / Math.sqrt(3)));
  }

  @Test
  void aConstantAnswerIsWorthNothing() {
    int[] labels = {0, 0, 1};
    assertThat(Guesses.result(metric(), Guesses.of(2, labels, new int[3], 0))).isEqualTo(0);
    assertThat(Guesses.result(metric(), Guesses.of(2, new int[3], new int[3], 0))).isEqualTo(0);
  }

  @Test
  void alwaysTheOtherClassIsMinusOne() {
    int[] labels = {0, 1, 1};
    assertThat(Guesses.result(metric(), Guesses.of(2, labels, new int[] {1, 0, 0}, 0)))
        .isEqualTo(-1);
  }
}
