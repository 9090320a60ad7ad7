package dev.assay.losses;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.assay.core.data.Targets;
import dev.assay.core.matrix.Matrix;
import dev.assay.core.spi.Loss;
import dev.assay.core.spi.Loss.Reduction;
import dev.assay.core.spi.Metric;
import dev.assay.core.train.Objective;
import dev.assay.losses.metrics.Accuracy;
import dev.assay.losses.metrics.R2;
import dev.assay.losses.metrics.Rmse;
import dev.assay.testkit.Reference;
import java.util.Arrays;
import java.util.Locale;
import org.junit.jupiter.api.Test;

/** Numbers of PyTorch and scikit-learn, made by {@code benchmarks/reference/losses.py}. */
class TorchTest {
  private static final int ROWS = 5;
  private static final double CLIP = 1e-7;
  private final Reference reference = new Reference(TorchTest.class, "torch.csv");

  private interface Maker {
    Loss make(Reduction reduction);
  }

  private Matrix matrix(String name) {
    float[] numbers = reference.floats(name);
    return Matrix.over(numbers, ROWS, numbers.length / ROWS);
  }

  private Targets.Labels labels(String name, int classes) {
    int[] labels = Arrays.stream(reference.numbers(name)).mapToInt(v -> (int) v).toArray();
    return new Targets.Labels(labels, classes);
  }

  private void compare(String name, Maker maker, Targets targets) {
    Matrix outputs = matrix(name + " outputs");
    for (Reduction reduction : Reduction.values()) {
      String key = name + " " + reduction.name().toLowerCase(Locale.ROOT);
      Loss loss = maker.make(reduction);
      loss.check(outputs.columns(), targets.shape());
      Matrix gradient = Matrix.zeros(outputs.rows(), outputs.columns());
      double value = new Objective(loss).evaluate(outputs, targets, gradient);
      double expected = reference.number(key);
      assertThat(value).as(key).isCloseTo(expected, within(2e-7 * expected));
      double[] slopes = reference.numbers(key + " gradient");
      for (int i = 0; i < slopes.length; i++) {
        assertThat((double) gradient.data()[i])
            .as("%s, gradient %d", key, i)
            .isCloseTo(slopes[i], within(2e-7 + 5e-7 * Math.abs(slopes[i])));
      }
    }
  }

  @Test
  void softmaxCrossEntropy() {
    String name = "softmax-cross-entropy";
    compare(name, SoftmaxCrossEntropy::new, labels(name + " targets", 7));
  }

  @Test
  void categoricalCrossEntropy() {
    String name = "categorical-cross-entropy";
    compare(name, r -> new CategoricalCrossEntropy(r, CLIP), labels(name + " targets", 7));
  }

  @Test
  void meanSquaredError() {
    String name = "mean-squared-error";
    compare(name, MeanSquaredError::new, new Targets.Values(matrix(name + " targets")));
  }

  @Test
  void sigmoidCrossEntropy() {
    String name = "sigmoid-cross-entropy";
    compare(name, SigmoidCrossEntropy::new, new Targets.Values(matrix(name + " targets")));
    String two = "sigmoid-cross-entropy of two classes";
    compare(two, SigmoidCrossEntropy::new, labels(two + " targets", 2));
  }

  @Test
  void binaryCrossEntropy() {
    String name = "binary-cross-entropy";
    Maker maker = r -> new BinaryCrossEntropy(r, CLIP);
    compare(name, maker, new Targets.Values(matrix(name + " targets")));
    String two = "binary-cross-entropy of two classes";
    compare(two, maker, labels(two + " targets", 2));
  }

  private static double result(Metric metric, Matrix predictions, Targets targets) {
    metric.check(predictions.columns(), targets.shape());
    Metric.Accumulator accumulator = metric.start(predictions.columns());
    accumulator.add(predictions, targets);
    return accumulator.result();
  }

  @Test
  void metrics() {
    Matrix predictions = matrix("metrics predictions");
    Targets targets = new Targets.Values(matrix("metrics targets"));
    assertThat(result(new Rmse(), predictions, targets))
        .isCloseTo(reference.number("rmse"), within(1e-15));
    assertThat(result(new R2(), predictions, targets))
        .isCloseTo(reference.number("r2"), within(1e-14));
    Targets labels = labels("metrics labels", 7);
    assertThat(result(new Accuracy(), matrix("softmax-cross-entropy outputs"), labels))
        .isEqualTo(reference.number("accuracy"));
  }
}
