package dev.assay.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.assay.core.data.Targets;
import dev.assay.core.matrix.Matrix;
import dev.assay.core.random.Purpose;
import dev.assay.core.random.RandomStream;
import dev.assay.core.spi.Metric;
import dev.assay.core.spi.Metric.Accumulator;
import dev.assay.core.spi.Metric.Goal;
import dev.assay.testkit.support.Allocations;
import dev.assay.testkit.support.Samples;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

/** What every metric must keep; extend it and say what it compares. */
public abstract class MetricContract {
  private static final int ROWS = 65;

  protected abstract Metric metric();

  protected abstract Targets targets(int rows, int columns, RandomStream random);

  /** Predictions that are right on every row. */
  protected abstract Matrix perfect(Targets targets, int columns);

  /** Result for perfect predictions. */
  protected abstract double best();

  /** Numbers of outputs to try. */
  protected int[] columns() {
    return new int[] {2, 3, 17};
  }

  private Targets targets(int columns) {
    return targets(ROWS, columns, RandomStream.of(1, Purpose.NOISE, "targets"));
  }

  private static Matrix predictions(int columns) {
    return Samples.matrix(ROWS, columns, 1);
  }

  private double result(Matrix predictions, Targets targets) {
    Accumulator accumulator = metric().start(predictions.columns());
    accumulator.add(predictions, targets);
    return accumulator.result();
  }

  private boolean atLeastAsGood(double a, double b) {
    return metric().goal() == Goal.MAXIMIZE ? a >= b : a <= b;
  }

  @Test
  void cuttingIntoBatchesChangesNoBit() {
    for (int columns : columns()) {
      Targets targets = targets(columns);
      Matrix predictions = predictions(columns);
      double whole = result(predictions, targets);
      for (int batch : new int[] {1, 7, 16, 64}) {
        Accumulator accumulator = metric().start(columns);
        for (int from = 0; from < ROWS; from += batch) {
          int count = Math.min(batch, ROWS - from);
          accumulator.add(predictions.rows(from, count), targets.rows(from, count));
        }
        assertThat(accumulator.result()).as("batches of %d", batch).isEqualTo(whole);
      }
    }
  }

  @Test
  void perfectPredictionsGiveTheBest() {
    for (int columns : columns()) {
      Targets targets = targets(columns);
      assertThat(result(perfect(targets, columns), targets)).isEqualTo(best());
    }
  }

  @Test
  void everyResultLiesBetweenWorstAndBest() {
    for (int columns : columns()) {
      Targets targets = targets(columns);
      double result = result(predictions(columns), targets);
      assertThat(atLeastAsGood(best(), result)).as("best over %s", result).isTrue();
      assertThat(atLeastAsGood(result, metric().worst())).as("%s over worst", result).isTrue();
    }
  }

  @Test
  void notANumberNeverImproves() {
    for (int columns : columns()) {
      Targets targets = targets(columns);
      Matrix broken = perfect(targets, columns);
      broken.data()[3 * columns] = Float.NaN;
      double result = result(broken, targets);
      assertThat(Double.isNaN(result) || result != best()).as("%s", result).isTrue();
    }
  }

  @Test
  void withoutRowsTheResultIsNotANumber() {
    assertThat(metric().start(2).result()).isNaN();
  }

  @Test
  void accumulatorsAreIndependent() {
    int columns = columns()[0];
    Targets targets = targets(columns);
    Accumulator first = metric().start(columns);
    Accumulator second = metric().start(columns);
    first.add(predictions(columns), targets);
    second.add(perfect(targets, columns), targets);
    assertThat(first.result()).isEqualTo(result(predictions(columns), targets));
    assertThat(second.result()).isEqualTo(best());
    assertThat(second.result()).as("asked again").isEqualTo(best());
  }

  @Test
  void predictionsAndTargetsAreNotChanged() {
    int columns = columns()[0];
    Targets targets = targets(columns);
    Matrix predictions = predictions(columns);
    Matrix expected = perfect(targets, columns);
    float[] before = predictions.data().clone();
    result(predictions, targets);
    assertThat(predictions.data()).containsExactly(before);
    assertThat(perfect(targets, columns).data()).containsExactly(expected.data());
  }

  @Test
  void acceptsWhatItCompares() {
    for (int columns : columns()) {
      metric().check(columns, targets(columns).shape());
    }
  }

  @Test
  void addingAllocatesNothing() {
    int columns = columns()[columns().length - 1];
    Targets targets = targets(columns);
    Matrix predictions = predictions(columns);
    Accumulator accumulator = metric().start(columns);
    Allocations.assertNone(() -> accumulator.add(predictions, targets));
  }

  /** Numbers of both signs. */
  protected static Targets.Values numbers(int rows, int columns, RandomStream random) {
    Matrix m = Matrix.zeros(rows, columns);
    for (int i = 0; i < m.size(); i++) {
      m.data()[i] = (float) random.gaussian(0, i);
    }
    return new Targets.Values(m);
  }

  /** Labels that name every class. */
  protected static Targets.Labels labels(int rows, int classes, RandomStream random) {
    int[] labels = new int[rows];
    Arrays.setAll(labels, i -> i < classes ? i : random.below(classes, 0, i));
    return new Targets.Labels(labels, classes);
  }
}
