package dev.assay.losses.metrics;

import dev.assay.core.data.TargetShape;
import dev.assay.core.spi.About;
import dev.assay.core.spi.Metric;
import dev.assay.core.spi.Param;
import dev.assay.core.spi.Params;

/**
 * Share of the rows of a class that are predicted as it, in [0, 1].
 *
 * <p>{@code TP / (TP + FN)} for each class, where TP are rows of the class predicted as it, FP
 * other rows predicted as it, and FN rows of the class predicted as another; 0 when the denominator
 * is 0. Joined over classes by {@code average}; a class that neither occurs nor is predicted does
 * not count. NaN when a prediction is NaN. Same as scikit-learn's recall_score with
 * zero_division=0.
 */
@About(
    value = "Share of the rows of a class that are predicted as it",
    formula = "TP / (TP + FN)",
    source = "van Rijsbergen, Information Retrieval, 1979, ch. 7",
    checked = "scikit-learn 1.2.1")
public record Recall(
    @Param(
            value =
                "How classes are joined: plain mean, over all counts, by rows of the class, or class 1"
                    + " of two alone",
            byDefault = "macro")
        Average average,
    @Param(
            value = "With a single output, where class 1 begins",
            byDefault = "0.5",
            range = "(-inf, inf)")
        double threshold)
    implements Metric {
  private static final String NAME = "recall";

  public Recall {
    Params.check(Recall.class, average, threshold);
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
    Classes.check(NAME, outputs, targets, threshold);
    average.check(NAME, targets);
  }

  @Override
  public Accumulator start(int outputs) {
    return new ClassCounts(outputs, threshold, counts -> average.of(counts, new OfClass()));
  }

  private record OfClass() implements Average.Share {
    @Override
    public long numerator(ClassCounts counts, int label) {
      return counts.right(label);
    }

    @Override
    public long denominator(ClassCounts counts, int label) {
      return counts.actual(label);
    }
  }
}
