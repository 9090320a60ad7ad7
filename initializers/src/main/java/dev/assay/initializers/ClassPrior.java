package dev.assay.initializers;

import dev.assay.core.data.Table;
import dev.assay.core.data.Targets;
import dev.assay.core.matrix.Matrix;
import dev.assay.core.random.RandomStream;
import dev.assay.core.spi.About;
import dev.assay.core.spi.Loss;
import dev.assay.core.spi.Param;
import dev.assay.core.spi.Params;
import dev.assay.core.spi.WeightInit;
import java.util.Arrays;

/**
 * For the bias of the last layer: with inputs that say nothing, predictions start as the shares of
 * the classes among the training rows, so that training need not learn them first.
 *
 * <p>{@code p[k] = (n[k] + pseudoCount) / (sum n + classes pseudoCount)}, with n[k] the sum of the
 * weights of class k's training rows, their number if all weigh alike. One output for each class
 * gets {@code ln p[k]}, the answer for a softmax; a single output for two classes {@code ln(p[1] /
 * p[0])}, the answer for a sigmoid.
 *
 * <p>Refuses targets that are no classes, losses on values, and a matrix that is not such a bias. A
 * network that is not trained, because its numbers come from a file, starts with 0.
 */
@About(
    value = "For the bias of the last layer: predictions start as the shares of the classes",
    formula = "b[k] = ln p[k]; with a single output b = ln(p[1] / p[0])",
    source =
        "Lin, Goyal, Girshick, He and Dollar, Focal loss for dense object detection, 2017, "
            + "section 3.3 (there with a chosen p)",
    checked = "hand-worked example")
public record ClassPrior(
    @Param(
            value = "rows added to each class, so that a class without rows is not impossible",
            byDefault = "1",
            range = "(0, 1e9]")
        double pseudoCount)
    implements WeightInit {
  public ClassPrior {
    Params.check(ClassPrior.class, pseudoCount);
  }

  @Override
  public void fill(Matrix weights, RandomStream random) {
    weights.fill(0);
  }

  @Override
  public WeightInit forTraining(Table train, Loss loss, int rows, int columns) {
    if (!(train.targets() instanceof Targets.Labels labels)) {
      throw new IllegalArgumentException("class-prior needs targets that are classes, not numbers");
    }
    if (loss.input() == Loss.Input.VALUES) {
      throw new IllegalArgumentException(
          "class-prior needs a loss on logits or probabilities, not on values");
    }
    boolean single = columns == 1 && labels.classes() == 2;
    if (rows != 1 || !(single || columns == labels.classes())) {
      throw new IllegalArgumentException(
          "class-prior fills the bias of the last layer, for %d classes 1 x %d; this is %d x %d"
              .formatted(labels.classes(), labels.classes(), rows, columns));
    }
    double[] counts = counts(train, labels);
    Matrix bias = Matrix.zeros(1, columns);
    if (single) {
      bias.set(0, 0, (float) (StrictMath.log(counts[1]) - StrictMath.log(counts[0])));
    } else {
      double logSum = StrictMath.log(sum(counts));
      for (int k = 0; k < columns; k++) {
        bias.set(0, k, (float) (StrictMath.log(counts[k]) - logSum));
      }
    }
    return (weights, random) -> weights.copyFrom(bias);
  }

  private double[] counts(Table train, Targets.Labels labels) {
    double[] counts = new double[labels.classes()];
    Arrays.fill(counts, pseudoCount);
    for (int row = 0; row < labels.rows(); row++) {
      int number = row;
      counts[labels.label(row)] += train.weights().map(w -> w.get(number, 0)).orElse(1f);
    }
    return counts;
  }

  private static double sum(double[] numbers) {
    double sum = 0;
    for (double number : numbers) {
      sum += number;
    }
    return sum;
  }
}
