package dev.assay.losses.metrics;

import static org.assertj.core.api.Assertions.assertThat;

import dev.assay.core.spi.Metric;
import dev.assay.testkit.MetricContract;
import dev.assay.testkit.check.MetricChecks;
import java.util.List;
import org.junit.jupiter.api.Test;

class BalancedAccuracyTest extends MetricContract {
  @Override
  protected Metric metric() {
    return new BalancedAccuracy(0.5);
  }

  @Override
  protected List<MetricChecks.Example> table() {
    return List.of(Guesses.six((2.0 / 3 + 0.5 + 1) / 3), Guesses.four((0.5 + 1) / 2));
  }

  @Test
  void aConstantAnswerGetsOneOverTheClassesThatOccur() {
    int[] labels = {0, 0, 0, 1, 2};
    int[] zeros = new int[5];
    assertThat(Guesses.result(metric(), Guesses.of(4, labels, zeros, 0))).isEqualTo(1.0 / 3);
  }
}
