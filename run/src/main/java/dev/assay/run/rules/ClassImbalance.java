package dev.assay.run.rules;

import dev.assay.core.data.Targets;
import dev.assay.core.spi.About;
import dev.assay.core.spi.Evidence;
import dev.assay.core.spi.Finding;
import dev.assay.core.spi.Param;
import dev.assay.core.spi.Params;
import dev.assay.core.spi.Rule;
import java.util.List;

/** Finds classes of very different sizes. */
@About(
    value = "One class has many times the rows of another",
    formula = "rows of the largest class / rows of the smallest > limit",
    source = "Amazon SageMaker Debugger, ClassImbalance")
public record ClassImbalance(
    @Param(value = "ratio of sizes", byDefault = "10", range = "(1, inf)") double limit)
    implements Rule {
  public ClassImbalance {
    Params.check(ClassImbalance.class, limit);
  }

  @Override
  public List<Finding> examine(Evidence evidence) {
    if (!(evidence.train().targets() instanceof Targets.Labels labels)) {
      return Found.nothing();
    }
    int[] counts = new int[labels.classes()];
    for (int row = 0; row < labels.rows(); row++) {
      counts[labels.label(row)]++;
    }
    int least = Integer.MAX_VALUE;
    int most = 0;
    for (int count : counts) {
      least = Math.min(least, count);
      most = Math.max(most, count);
    }
    double ratio = (double) most / Math.max(1, least);
    if (ratio <= limit || counts.length < 2) {
      return Found.nothing();
    }
    return Found.one(
        "data",
        "the largest class has %d rows, the smallest %d".formatted(most, least),
        "weights that balance classes",
        ratio,
        limit,
        0.5,
        List.of(List.of("training.balanceClasses=true")));
  }
}
