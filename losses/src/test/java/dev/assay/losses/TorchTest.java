package dev.assay.losses;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.assay.core.data.ClassWeights;
import dev.assay.core.data.Table;
import dev.assay.core.data.Targets;
import dev.assay.core.matrix.Matrix;
import dev.assay.core.spi.Metric;
import dev.assay.losses.TorchCases.Maker;
import dev.assay.losses.metrics.Accuracy;
import dev.assay.losses.metrics.R2;
import dev.assay.losses.metrics.Rmse;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Numbers of PyTorch and scikit-learn, made by {@code benchmarks/reference/losses.py}. */
class TorchTest {
  private static final int CLASSES = 7;
  private static final double CLIP = 1e-7;
  private final TorchCases cases = new TorchCases();

  private Targets.Labels labels(String name, int classes) {
    return cases.labels(name + " targets", classes);
  }

  @Test
  void softmaxCrossEntropy() {
    String name = "softmax-cross-entropy";
    cases.compare(name, r -> new SoftmaxCrossEntropy(r, 0), labels(name, CLASSES));
    String smoothed = "smoothed softmax-cross-entropy";
    cases.compare(smoothed, r -> new SoftmaxCrossEntropy(r, 0.15), labels(smoothed, CLASSES));
  }

  @Test
  void weightsOfClasses() {
    String name = "weighted softmax-cross-entropy";
    Targets.Labels labels = labels(name, CLASSES);
    Table table = new Table(Matrix.zeros(labels.rows(), 1), labels);
    List<Double> classes = List.of(0.5, 1.0, 2.0, 0.25, 4.0, 3.0, 1.5);
    Matrix weights = ClassWeights.apply(table, classes).weights().orElseThrow();
    cases.compare(name, r -> new SoftmaxCrossEntropy(r, 0), labels, weights);
  }

  @Test
  void categoricalCrossEntropy() {
    String name = "categorical-cross-entropy";
    Maker maker = r -> new CategoricalCrossEntropy(r, CLIP, 0);
    cases.compare(name, maker, labels(name, CLASSES));
    String smoothed = "smoothed categorical-cross-entropy";
    cases.compare(
        smoothed, r -> new CategoricalCrossEntropy(r, CLIP, 0.15), labels(smoothed, CLASSES));
  }

  @Test
  void sigmoidCrossEntropy() {
    Maker maker = r -> new SigmoidCrossEntropy(r, 0);
    cases.compare("sigmoid-cross-entropy", maker);
    String two = "sigmoid-cross-entropy of two classes";
    cases.compare(two, maker, labels(two, 2));
    cases.compare("smoothed sigmoid-cross-entropy", r -> new SigmoidCrossEntropy(r, 0.15));
  }

  @Test
  void binaryCrossEntropy() {
    Maker maker = r -> new BinaryCrossEntropy(r, CLIP, 0);
    cases.compare("binary-cross-entropy", maker);
    String two = "binary-cross-entropy of two classes";
    cases.compare(two, maker, labels(two, 2));
    cases.compare("smoothed binary-cross-entropy", r -> new BinaryCrossEntropy(r, CLIP, 0.15));
  }

  @Test
  void klDivergence() {
    cases.compare("kl-divergence", KlDivergence::new);
  }

  @Test
  void focal() {
    cases.compare("focal", r -> new Focal(r, 2), labels("focal", CLASSES));
    String two = "focal of two classes";
    cases.compare(two, r -> new Focal(r, 0.5), labels(two, 2));
  }

  @Test
  void hinges() {
    cases.compare("hinge", Hinge::new);
    cases.compare("squared-hinge", SquaredHinge::new);
    cases.compare("categorical-hinge", CategoricalHinge::new, labels("categorical-hinge", CLASSES));
  }

  @Test
  void meanSquaredError() {
    cases.compare("mean-squared-error", MeanSquaredError::new);
  }

  @Test
  void otherLossesOfNumbers() {
    cases.compare("mean-absolute-error", MeanAbsoluteError::new);
    cases.compare("mean-squared-log-error", MeanSquaredLogError::new);
    cases.compare("mean-absolute-percentage-error", MeanAbsolutePercentageError::new);
    cases.compare("huber", r -> new Huber(r, 0.7));
    cases.compare("log-cosh", LogCosh::new);
    cases.compare("quantile", r -> new Quantile(r, 0.3));
    cases.compare("poisson", Poisson::new);
    cases.compare("cosine", Cosine::new);
  }

  private static double result(Metric metric, Matrix predictions, Targets targets) {
    metric.check(predictions.columns(), targets.shape());
    Metric.Accumulator accumulator = metric.start(predictions.columns());
    accumulator.add(predictions, targets);
    return accumulator.result();
  }

  @Test
  void metrics() {
    Matrix predictions = cases.matrix("metrics predictions");
    Targets targets = new Targets.Values(cases.matrix("metrics targets"));
    assertThat(result(new Rmse(), predictions, targets))
        .isCloseTo(cases.number("rmse"), within(1e-15));
    assertThat(result(new R2(), predictions, targets)).isCloseTo(cases.number("r2"), within(1e-14));
    Targets labels = cases.labels("metrics labels", CLASSES);
    assertThat(
            result(
                new Accuracy(0.5, Metric.Input.PREDICTIONS),
                cases.matrix("softmax-cross-entropy outputs"),
                labels))
        .isEqualTo(cases.number("accuracy"));
  }
}
