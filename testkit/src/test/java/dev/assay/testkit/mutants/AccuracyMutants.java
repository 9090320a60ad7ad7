package dev.assay.testkit.mutants;

import dev.assay.core.data.TargetShape;
import dev.assay.core.data.Targets;
import dev.assay.core.matrix.Matrix;
import dev.assay.core.spi.About;
import dev.assay.core.spi.Metric;
import dev.assay.core.spi.Param;
import dev.assay.core.spi.Params;
import dev.assay.testkit.check.MetricChecks;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The share of rows predicted right, and ways to get it wrong. */
final class AccuracyMutants {
  private static final double[] SHARED = new double[2];

  private AccuracyMutants() {}

  enum Flaw {
    NONE(null),
    MEAN_OF_BATCHES(
        Wanted.of(
            "averages the batches' results instead of the rows",
            "batches",
            "it is the mean of the batches' results",
            "gives the rows of a small last batch more weight")),
    FULL_BATCHES(
        Wanted.of(
            "counts the last batch as if it were full",
            "batches",
            "in batches of 7 the result is",
            "the last, smaller batch is counted as if it were full")),
    LAST_BATCH(
        Wanted.of("keeps the last batch only", "batches", "it is the result of the last batch")),
    SHARED_SUMS(
        Wanted.of(
            "keeps its sums in a static array",
            "apart",
            "two evaluations side by side share sums")),
    RESETS(
        Wanted.of(
            "starts again when its result is read", "apart", "asked a second time the result is")),
    WRONG_GOAL(
        Wanted.of(
            "says that less is better",
            "goal",
            "goal() is MINIMIZE, and perfect predictions get 1 where others get")),
    WORST_OF_NOTHING(
        Wanted.of(
            "has a worst value that is not the worst",
            "goal",
            "is worse than worst(), which is 0.5")),
    HIDES_NAN(
        Wanted.of(
            "takes the best of the others where a prediction is NaN",
            "not-a-number",
            "with a NaN among perfect predictions the result is 1, as good as without")),
    NOTHING_IS_PERFECT(
        Wanted.of("gives 0 without rows", "no-rows", "without rows the result is 0, expected NaN")),
    ROUNDS(Wanted.of("rounds the predictions in place", "arguments", "changes the predictions")),
    RELABELS(Wanted.of("overwrites the labels", "arguments", "changes the targets")),
    LAST_CLASS(
        Wanted.of(
            "never looks at the last class",
            "table",
            "a worked example gets another result",
            "by hand 0.75"));

    @SuppressWarnings("ImmutableEnumChecker") // It is.
    private final Wanted wanted;

    Flaw(Wanted wanted) {
      this.wanted = wanted;
    }
  }

  @About(value = "Accuracy", formula = "1/n sum_i [argmax_j p[i,j] = label[i]]")
  record Accuracy(@Param("what is wrong with it") Flaw flaw) implements Metric {
    Accuracy {
      Params.check(Accuracy.class, flaw);
    }

    @Override
    public Goal goal() {
      return flaw == Flaw.WRONG_GOAL ? Goal.MINIMIZE : Goal.MAXIMIZE;
    }

    @Override
    public double worst() {
      return switch (flaw) {
        case WORST_OF_NOTHING -> 0.5;
        case WRONG_GOAL -> 1;
        default -> 0;
      };
    }

    @Override
    public void check(int outputs, TargetShape targets) {
      if (targets.classes() != outputs || outputs < 2) {
        throw new IllegalArgumentException("expected one output for each class");
      }
    }

    @Override
    public Accumulator start(int outputs) {
      return new Sums(flaw);
    }
  }

  private static final class Sums implements Metric.Accumulator {
    private final Flaw flaw;
    private final double[] sums;
    private int largest;

    Sums(Flaw flaw) {
      this.flaw = flaw;
      sums = flaw == Flaw.SHARED_SUMS ? SHARED : new double[2];
      Arrays.fill(sums, 0);
    }

    @Override
    public void add(Matrix predictions, Targets targets) {
      Targets.Labels labels = (Targets.Labels) targets;
      int right = 0;
      for (int row = 0; row < predictions.rows(); row++) {
        right += isRight(predictions, row, labels.label(row)) ? 1 : 0;
        change(predictions, labels, row);
      }
      largest = Math.max(largest, predictions.rows());
      switch (flaw) {
        case MEAN_OF_BATCHES -> sum((double) right / predictions.rows(), 1);
        case FULL_BATCHES -> sum(right, largest);
        case LAST_BATCH -> {
          Arrays.fill(sums, 0);
          sum(right, predictions.rows());
        }
        default -> sum(right, predictions.rows());
      }
    }

    private void sum(double right, double rows) {
      sums[0] += right;
      sums[1] += rows;
    }

    private void change(Matrix predictions, Targets.Labels labels, int row) {
      if (flaw == Flaw.ROUNDS) {
        predictions.set(row, 0, (float) Math.rint(predictions.get(row, 0)));
      } else if (flaw == Flaw.RELABELS) {
        labels.values()[labels.offset() + row] = 0;
      }
    }

    private boolean isRight(Matrix predictions, int row, int label) {
      int best = 0;
      int columns = predictions.columns() - (flaw == Flaw.LAST_CLASS ? 1 : 0);
      for (int j = 0; j < columns; j++) {
        float p = predictions.get(row, j);
        if (Float.isNaN(p) && flaw != Flaw.HIDES_NAN) {
          return false;
        }
        best = predictions.get(row, best) >= p || Float.isNaN(p) ? best : j;
      }
      return best == label;
    }

    @Override
    public double result() {
      double result = sums[1] == 0 && flaw == Flaw.NOTHING_IS_PERFECT ? 0 : sums[0] / sums[1];
      if (flaw == Flaw.RESETS) {
        Arrays.fill(sums, 0);
      }
      return result;
    }
  }

  /** Three of four rows are right, the last of them by the last class. */
  private static final MetricChecks.Example EXAMPLE =
      new MetricChecks.Example(
          Matrix.of(
              new float[] {0.7f, 0.2f, 0.1f},
              new float[] {0.1f, 0.5f, 0.4f},
              new float[] {0.6f, 0.3f, 0.1f},
              new float[] {0.1f, 0.2f, 0.7f}),
          new Targets.Labels(new int[] {0, 1, 2, 2}, 3),
          0.75);

  static Stream<Mutant> all() {
    return Arrays.stream(Flaw.values())
        .map(flaw -> {
          Accuracy accuracy = new Accuracy(flaw);
          return new Mutant(
              "accuracy",
              accuracy,
              new MetricChecks(accuracy, List.of(EXAMPLE)),
              Optional.ofNullable(flaw.wanted));
        });
  }
}
