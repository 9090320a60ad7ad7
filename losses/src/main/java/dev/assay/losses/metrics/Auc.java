package dev.assay.losses.metrics;

import dev.assay.core.data.TargetShape;
import dev.assay.core.spi.About;
import dev.assay.core.spi.Metric;
import dev.assay.core.spi.Param;
import dev.assay.core.spi.Params;

/**
 * Area under the receiver operating characteristic, in [0, 1]: the chance that a row of the class
 * gets a greater score than one of another, equal ones half; 0.5 for a constant answer. Exact, by
 * ranks, and as scikit-learn's roc_auc_score (multi_class="ovr").
 *
 * <p>Of two classes that of class 1; of more, each class against the rest, joined by {@code
 * average}. NaN when a class has no rows or all rows, or a prediction is NaN. Keeps all scores: 4
 * bytes a row and output, and 12 more a row.
 */
@About(
    value = "Chance that a row of a class gets a greater score than one of another class",
    formula = "P(s(row of class) > s(other row)) + 1/2 P(equal)",
    source =
        "Hanley and McNeil, The meaning and use of the area under a receiver operating characteristic (ROC) curve, 1982",
    checked = "scikit-learn 1.2.1")
public record Auc(
    @Param(
            value = "How more than two classes are joined: plain mean, or by rows of the class",
            byDefault = "macro")
        ClassAverage average)
    implements Metric {
  public Auc {
    Params.check(Auc.class, average);
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
    Classes.check("auc", outputs, targets);
  }

  @Override
  public long keptBytes(int outputs, int rows) {
    return RankedClasses.bytes(outputs, rows);
  }

  @Override
  public Accumulator start(int outputs) {
    return new RankedClasses(outputs, average, Ranking::area);
  }
}
