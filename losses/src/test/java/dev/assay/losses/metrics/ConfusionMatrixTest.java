package dev.assay.losses.metrics;

import static org.assertj.core.api.Assertions.assertThat;

import dev.assay.core.data.Targets;
import dev.assay.core.spi.Metric;
import dev.assay.testkit.MetricContract;
import dev.assay.testkit.check.MetricChecks;
import java.util.List;
import org.junit.jupiter.api.Test;

class ConfusionMatrixTest extends MetricContract {
  @Override
  protected Metric metric() {
    return new ConfusionMatrix(0.5);
  }

  @Override
  protected List<MetricChecks.Example> table() {
    return List.of(Guesses.six(2), Guesses.four(1));
  }

  @Test
  void countsEachClassForEach() {
    Metric.Accumulator accumulator = metric().start(3);
    accumulator.add(Guesses.six(0).predictions(), Guesses.six(0).targets());
    assertThat(accumulator.counts())
        .containsExactly(List.of(2L, 1L, 0L), List.of(0L, 1L, 1L), List.of(0L, 0L, 1L));
  }

  @Test
  void aSingleOutputHasTwoClasses() {
    Metric.Accumulator accumulator = metric().start(1);
    accumulator.add(
        Guesses.column(0.2f, 0.5f, 0.9f, Float.NaN), new Targets.Labels(new int[] {0, 0, 1, 1}, 2));
    assertThat(accumulator.counts()).containsExactly(List.of(1L, 1L), List.of(0L, 1L));
    assertThat(accumulator.result()).isEqualTo(2);
  }
}
