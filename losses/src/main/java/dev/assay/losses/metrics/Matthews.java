package dev.assay.losses.metrics;

import dev.assay.core.data.TargetShape;
import dev.assay.core.spi.About;
import dev.assay.core.spi.Metric;
import dev.assay.core.spi.Param;
import dev.assay.core.spi.Params;

/**
 * Matthews' correlation of predicted and actual classes, in [-1, 1]: 1 is perfect, 0 a constant
 * answer.
 *
 * <p>{@code (c s - sum_k p_k t_k) / sqrt((s^2 - sum_k p_k^2) (s^2 - sum_k t_k^2))} with s rows, c
 * of them right, p_k predicted as class k and t_k of class k; 0 when the denominator is 0, as
 * scikit-learn's matthews_corrcoef. NaN when a prediction is NaN. Counts are exact whole numbers.
 */
@About(
    value = "Correlation of predicted and actual classes, 0 for a constant answer",
    formula = "(c s - sum_k p_k t_k) / sqrt((s^2 - sum_k p_k^2) (s^2 - sum_k t_k^2))",
    source =
        "Gorodkin, Comparing two K-category assignments by a K-category correlation coefficient, 2004, eq. 8",
    checked = "scikit-learn 1.2.1")
public record Matthews(
    @Param(
            value = "With a single output, where class 1 begins",
            byDefault = "0.5",
            range = "(-inf, inf)")
        double threshold)
    implements Metric {
  public Matthews {
    Params.check(Matthews.class, threshold);
  }

  @Override
  public Goal goal() {
    return Goal.MAXIMIZE;
  }

  @Override
  public double worst() {
    return -1;
  }

  @Override
  public void check(int outputs, TargetShape targets) {
    Classes.check("matthews", outputs, targets, threshold);
  }

  @Override
  public Accumulator start(int outputs) {
    return new ClassCounts(outputs, threshold, Matthews::of);
  }

  private static double of(ClassCounts counts) {
    long rows = counts.rows();
    long right = 0;
    long both = 0;
    long predicted = rows * rows;
    long actual = rows * rows;
    for (int k = 0; k < counts.classes(); k++) {
      right += counts.right(k);
      both += counts.predicted(k) * counts.actual(k);
      predicted -= counts.predicted(k) * counts.predicted(k);
      actual -= counts.actual(k) * counts.actual(k);
    }
    double product = (double) predicted * actual;
    return product == 0 ? 0 : (right * rows - both) / Math.sqrt(product);
  }
}
