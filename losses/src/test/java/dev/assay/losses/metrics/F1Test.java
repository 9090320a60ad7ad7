package dev.assay.losses.metrics;

import static org.assertj.core.api.Assertions.assertThat;

import dev.assay.core.spi.Metric;
import dev.assay.testkit.MetricContract;
import dev.assay.testkit.check.MetricChecks;
import java.util.List;
import org.junit.jupiter.api.Test;

class F1Test extends MetricContract {
  @Override
  protected Metric metric() {
    return new F1(Average.MACRO, 0.5);
  }

  @Override
  protected List<MetricChecks.Example> table() {
    return List.of(Guesses.six((0.8 + 0.5 + 2.0 / 3) / 3), Guesses.four((2.0 / 3 + 0.8) / 2));
  }

  @Test
  void averages() {
    assertThat(Guesses.result(new F1(Average.MICRO, 0.5), Guesses.six(0))).isEqualTo(4.0 / 6);
    assertThat(Guesses.result(new F1(Average.WEIGHTED, 0.5), Guesses.six(0)))
        .isEqualTo((3 * 0.8 + 2 * 0.5 + 2.0 / 3) / 6);
    assertThat(Guesses.result(new F1(Average.BINARY, 0.5), Guesses.four(0))).isEqualTo(0.8);
  }

  @Test
  void aClassThatIsNeitherThereNorPredictedDoesNotCount() {
    int[] labels = {0, 0, 1};
    assertThat(Guesses.result(metric(), Guesses.of(5, labels, labels, 1))).isEqualTo(1);
  }
}
