package dev.assay.losses.metrics;

import dev.assay.core.data.TargetShape;
import dev.assay.core.spi.About;
import dev.assay.core.spi.Metric;
import dev.assay.core.spi.Param;
import dev.assay.core.spi.Params;

/**
 * Average precision, in [0, 1]: the mean, over rows of the class, of the precision at the threshold
 * that finds them.
 *
 * <p>{@code sum_n (R_n - R_{n-1}) P_n} with recall R and precision P at each distinct score, the
 * greatest first; rows of equal scores are found together. As scikit-learn's
 * average_precision_score.
 *
 * <p>Of two classes that of class 1; of more, each class against the rest, joined by {@code
 * average}. NaN when a class has no rows, or a prediction is NaN. Keeps all scores: 4 bytes a row
 * and output, and 12 more a row.
 */
@About(
    value = "Mean precision over the thresholds at which rows of the class are found",
    formula = "sum_n (R_n - R_{n-1}) P_n",
    source = "Manning et al., Introduction to Information Retrieval, 2008, ch. 8.4",
    checked = "scikit-learn 1.2.1")
public record AveragePrecision(
    @Param(
            value = "How more than two classes are joined: plain mean, or by rows of the class",
            byDefault = "macro")
        ClassAverage average)
    implements Metric {
  public AveragePrecision {
    Params.check(AveragePrecision.class, average);
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
    Classes.check("average-precision", outputs, targets);
  }

  @Override
  public long keptBytes(int outputs, int rows) {
    return RankedClasses.bytes(outputs, rows);
  }

  @Override
  public Accumulator start(int outputs) {
    return new RankedClasses(outputs, average, Ranking::averagePrecision);
  }
}
