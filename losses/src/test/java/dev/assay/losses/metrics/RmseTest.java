package dev.assay.losses.metrics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.assay.core.data.TargetShape;
import dev.assay.core.data.Targets;
import dev.assay.core.matrix.Matrix;
import dev.assay.core.random.RandomStream;
import dev.assay.core.spi.Metric;
import dev.assay.testkit.MetricContract;
import org.junit.jupiter.api.Test;

class RmseTest extends MetricContract {
  @Override
  protected Metric metric() {
    return new Rmse();
  }

  @Override
  protected Targets targets(int rows, int columns, RandomStream random) {
    return numbers(rows, columns, random);
  }

  @Override
  protected Matrix perfect(Targets targets, int columns) {
    return ((Targets.Values) targets).matrix().copy();
  }

  @Override
  protected double best() {
    return 0;
  }

  @Test
  void handWorked() {
    Metric.Accumulator accumulator = new Rmse().start(2);
    // The root of (9 + 16 + 0 + 0) / 4.
    accumulator.add(
        Matrix.of(new float[] {3, 4}), new Targets.Values(Matrix.of(new float[] {0, 0})));
    accumulator.add(
        Matrix.of(new float[] {5, 1}), new Targets.Values(Matrix.of(new float[] {5, 1})));
    assertThat(accumulator.result()).isEqualTo(2.5);
  }

  @Test
  void refusesWhatItCannotCompare() {
    assertThatThrownBy(() -> new Rmse().check(2, TargetShape.classes(2)))
        .hasMessage("rmse needs numbers as targets, these are labels of 2 classes");
    assertThatThrownBy(() -> new Rmse().check(2, TargetShape.values(1)))
        .hasMessage("rmse needs as many outputs as target columns, got 2 outputs and 1 columns");
  }
}
