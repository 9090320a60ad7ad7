package dev.assay.losses.metrics;

import static org.assertj.core.api.Assertions.assertThat;

import dev.assay.core.spi.Metric;
import dev.assay.testkit.MetricContract;
import dev.assay.testkit.check.MetricChecks;
import java.util.List;
import org.junit.jupiter.api.Test;

class RecallTest extends MetricContract {
  @Override
  protected Metric metric() {
    return new Recall(Average.MACRO, 0.5);
  }

  @Override
  protected List<MetricChecks.Example> table() {
    return List.of(Guesses.six((2.0 / 3 + 0.5 + 1) / 3), Guesses.four((0.5 + 1) / 2));
  }

  @Test
  void averages() {
    assertThat(Guesses.result(new Recall(Average.MICRO, 0.5), Guesses.six(0))).isEqualTo(4.0 / 6);
    assertThat(Guesses.result(new Recall(Average.WEIGHTED, 0.5), Guesses.six(0)))
        .isEqualTo(4.0 / 6);
    assertThat(Guesses.result(new Recall(Average.BINARY, 0.5), Guesses.four(0))).isEqualTo(1);
  }

  @Test
  void aClassThatIsNeitherThereNorPredictedDoesNotCount() {
    int[] labels = {0, 0, 1};
    assertThat(Guesses.result(metric(), Guesses.of(5, labels, labels, 1))).isEqualTo(1);
  }
}
