package dev.assay.losses.metrics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.assay.core.data.Targets;
import dev.assay.core.matrix.Matrix;
import dev.assay.core.spi.Metric;
import dev.assay.testkit.Reference;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

/** Numbers of scikit-learn, made by {@code benchmarks/reference/metrics.py}. */
class ScikitLearnTest {
  private static final int CLASSES = 5;
  private static final double EXACT = 1e-14;
  private final Reference reference = new Reference(ScikitLearnTest.class, "scikit-learn.csv");
  private final Matrix several = matrix("several predictions", CLASSES);
  private final Targets severalLabels = labels("several labels", CLASSES);
  private final Matrix two = matrix("two predictions", 1);
  private final Targets twoLabels = labels("two labels", 2);

  private Matrix matrix(String name, int columns) {
    float[] numbers = reference.floats(name);
    return Matrix.over(numbers, numbers.length / columns, columns);
  }

  private Targets.Labels labels(String name, int classes) {
    return new Targets.Labels(
        Arrays.stream(reference.numbers(name)).mapToInt(v -> (int) v).toArray(), classes);
  }

  private void compare(
      String name, Metric metric, Matrix predictions, Targets targets, double tolerance) {
    assertThat(Guesses.result(metric, predictions, targets))
        .as(name)
        .isCloseTo(reference.number(name), within(tolerance));
  }

  private void severalClasses(String name, Metric metric) {
    compare("several " + name, metric, several, severalLabels, EXACT);
  }

  private void twoClasses(String name, Metric metric) {
    compare(name, metric, two, twoLabels, EXACT);
  }

  @Test
  void metricsOfDecidedClasses() {
    severalClasses("accuracy", new Accuracy(0.5, Metric.Input.PREDICTIONS));
    severalClasses("balanced-accuracy", new BalancedAccuracy(0.5));
    severalClasses("matthews", new Matthews(0.5));
    severalClasses("top-k-accuracy 2", new TopKAccuracy(2));
    severalClasses("top-k-accuracy 3", new TopKAccuracy(3));
    for (Average average : List.of(Average.MACRO, Average.MICRO, Average.WEIGHTED)) {
      String name = average.name().toLowerCase(Locale.ROOT);
      severalClasses("precision " + name, new Precision(average, 0.5));
      severalClasses("recall " + name, new Recall(average, 0.5));
      severalClasses("f1 " + name, new F1(average, 0.5));
    }
  }

  @Test
  void metricsOfTwoDecidedClasses() {
    for (Average average : Average.values()) {
      String name = average.name().toLowerCase(Locale.ROOT);
      twoClasses("two precision " + name, new Precision(average, 0.5));
      twoClasses("two recall " + name, new Recall(average, 0.5));
      twoClasses("two f1 " + name, new F1(average, 0.5));
    }
    for (double threshold : new double[] {0.5, 0.4}) {
      String prefix = threshold == 0.5 ? "two " : "two at 0.4 ";
      twoClasses(prefix + "accuracy", new Accuracy(threshold, Metric.Input.PREDICTIONS));
      twoClasses(prefix + "balanced-accuracy", new BalancedAccuracy(threshold));
      twoClasses(prefix + "matthews", new Matthews(threshold));
      twoClasses(prefix + "precision binary", new Precision(Average.BINARY, threshold));
      twoClasses(prefix + "recall binary", new Recall(Average.BINARY, threshold));
      twoClasses(prefix + "f1 binary", new F1(Average.BINARY, threshold));
    }
  }

  @Test
  void confusionMatrices() {
    compareCounts("several confusion-matrix", new ConfusionMatrix(0.5), several, severalLabels);
    compareCounts("two confusion-matrix", new ConfusionMatrix(0.5), two, twoLabels);
    compareCounts("two at 0.4 confusion-matrix", new ConfusionMatrix(0.4), two, twoLabels);
  }

  private void compareCounts(String name, Metric metric, Matrix predictions, Targets targets) {
    Metric.Accumulator accumulator = metric.start(predictions.columns());
    accumulator.add(predictions, targets);
    assertThat(accumulator.counts().stream().flatMap(List::stream).mapToDouble(c -> c))
        .as(name)
        .containsExactly(Arrays.stream(reference.numbers(name)).boxed().toArray(Double[]::new));
  }

  @Test
  void metricsOfRankedScores() {
    for (ClassAverage average : ClassAverage.values()) {
      String name = average.name().toLowerCase(Locale.ROOT);
      severalClasses("average-precision " + name, new AveragePrecision(average));
      // roc_auc_score wants rows that sum to 1, so these were divided by their sums.
      compare("several auc " + name, new Auc(average), normal(), severalLabels, EXACT);
    }
    twoClasses("two auc", new Auc(ClassAverage.MACRO));
    twoClasses("two average-precision", new AveragePrecision(ClassAverage.MACRO));
  }

  private Matrix normal() {
    Matrix normal = several.copy();
    for (int row = 0; row < normal.rows(); row++) {
      double sum = 0;
      for (int j = 0; j < CLASSES; j++) {
        sum += several.get(row, j);
      }
      for (int j = 0; j < CLASSES; j++) {
        normal.set(row, j, (float) (several.get(row, j) / sum));
      }
    }
    return normal;
  }

  @Test
  void metricsOfProbabilities() {
    // log_loss divides probabilities by their sums, which float rounding leaves 1e-7 from 1.
    compare("several log-loss", new LogLoss(1e-7), several, severalLabels, 1e-7);
    twoClasses("two log-loss", new LogLoss(1e-7));
    severalClasses("calibration-error", new CalibrationError(15));
    twoClasses("two calibration-error", new CalibrationError(10));
  }

  @Test
  void metricsOfNumbers() {
    Matrix predictions = matrix("numbers predictions", 3);
    Targets targets = new Targets.Values(matrix("numbers targets", 3));
    compare("numbers mae", new Mae(), predictions, targets, EXACT);
    // Differences are rounded to float.
    compare("numbers median-error", new MedianError(), predictions, targets, 1e-7);
  }
}
