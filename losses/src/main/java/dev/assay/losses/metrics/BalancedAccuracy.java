package dev.assay.losses.metrics;

import dev.assay.core.data.TargetShape;
import dev.assay.core.spi.About;
import dev.assay.core.spi.Metric;
import dev.assay.core.spi.Param;
import dev.assay.core.spi.Params;

/**
 * Mean over classes of the share of their rows predicted right, in [0, 1]: 1/k for a constant
 * answer however unequal the k classes.
 *
 * <p>{@code 1/k sum_c TP[c] / n[c]} over the k classes that have rows, as scikit-learn's
 * balanced_accuracy_score. NaN when a prediction is NaN.
 */
@About(
    value = "Mean over classes of the share of their rows predicted right",
    formula = "1/k sum_c TP[c] / n[c]",
    source = "Brodersen et al., The balanced accuracy and its posterior distribution, 2010",
    checked = "scikit-learn 1.2.1")
public record BalancedAccuracy(
    @Param(
            value = "With a single output, where class 1 begins",
            byDefault = "0.5",
            range = "(-inf, inf)")
        double threshold)
    implements Metric {
  public BalancedAccuracy {
    Params.check(BalancedAccuracy.class, threshold);
  }

  @Override
  public Goal goal() {
    return Goal.MAXIMIZE;
  }

  @Override
  public double worst() {
    return 0;
  }

  @Override
  public void check(int outputs, TargetShape targets) {
    Classes.check("balanced-accuracy", outputs, targets, threshold);
  }

  @Override
  public Accumulator start(int outputs) {
    return new ClassCounts(outputs, threshold, BalancedAccuracy::of);
  }

  private static double of(ClassCounts counts) {
    double sum = 0;
    int classes = 0;
    for (int c = 0; c < counts.classes(); c++) {
      if (counts.actual(c) > 0) {
        sum += (double) counts.right(c) / counts.actual(c);
        classes++;
      }
    }
    return sum / classes;
  }
}
