package dev.assay.run.rules;

import dev.assay.core.evidence.Start;
import dev.assay.core.spi.About;
import dev.assay.core.spi.Evidence;
import dev.assay.core.spi.Finding;
import dev.assay.core.spi.Param;
import dev.assay.core.spi.Params;
import dev.assay.core.spi.Rule;
import java.util.List;

/**
 * Finds an objective that adds rows up instead of averaging them: the step then grows with the
 * number of rows, however small the learning rate looks. Doubling every row doubles the gradient of
 * a sum and leaves that of a mean.
 */
@About(
    value = "The objective adds rows up, so that a step grows with the batch",
    formula =
        "|gradient of the rows taken twice| / |gradient| > limit, and the rate times rows is large",
    source = "TheDeepChecker (Ben Braiek and Khomh, 2022): loss against a repeated batch")
public record GradientSummed(
    @Param(value = "ratio above which it is a sum", byDefault = "1.5", range = "(1, 2)")
        double limit)
    implements Rule {
  public GradientSummed {
    Params.check(GradientSummed.class, limit);
  }

  @Override
  public List<Finding> examine(Evidence evidence) {
    Start start = evidence.start().orElse(null);
    if (start == null || !(start.doubled() > limit)) {
      return Found.nothing();
    }
    String batch = Repairs.setting(evidence, "training.batchSize");
    int rows = batch.matches("[0-9]+") ? Integer.parseInt(batch) : evidence.train().rows();
    double step = Found.median(evidence, c -> c.snapshots().getFirst().largestUpdateRatio());
    return Found.one(
        "loss.reduction",
        "the gradient of every row taken twice is %s times the gradient: the %d rows of a batch add up, so that the step is %d times as long%s"
            .formatted(
                Found.number(start.doubled()),
                rows,
                rows,
                Double.isNaN(step)
                    ? ""
                    : "; the first one moves weights by "
                        + Found.comparedWith(step)
                        + " their size"),
        "the mean over rows, or a learning rate divided by the number of rows",
        start.doubled(),
        limit,
        rows >= 8 ? 0.95 : 0.4,
        List.of(Repairs.mean(evidence), Repairs.rate(evidence, 1.0 / rows)));
  }
}
