package dev.assay.run.rules;

import dev.assay.core.evidence.Snapshot;
import dev.assay.core.spi.About;
import dev.assay.core.spi.Evidence;
import dev.assay.core.spi.Finding;
import dev.assay.core.spi.Param;
import dev.assay.core.spi.Params;
import dev.assay.core.spi.Rule;
import java.util.List;

/** Finds steps so short that the weights hardly move during the whole training. */
@About(
    value = "Steps are so short that the whole training hardly moves the weights",
    formula = "steps * mean over snapshots of max mean |dw| / mean |w| < limit",
    source = "TheDeepChecker (2022), update ratio too slow; DeepDiagnosis (2022)")
public record StepTooSmall(
    @Param(value = "path length below which it is short", byDefault = "1", range = "(0, inf)")
        double limit)
    implements Rule {
  public StepTooSmall {
    Params.check(StepTooSmall.class, limit);
  }

  @Override
  public List<Finding> examine(Evidence evidence) {
    double way =
        Found.median(
            evidence,
            c ->
                c.steps()
                    * c.snapshots().stream()
                        .mapToDouble(Snapshot::largestUpdateRatio)
                        .average()
                        .orElse(Double.NaN));
    if (!(way > 0 && way < limit)) {
      return Found.nothing();
    }
    return Found.one(
        "optimizer.learningRate",
        "all steps together move the weights by at most " + Found.comparedWith(way) + " their size",
        "a larger rate, or more steps",
        way,
        limit,
        0.8,
        List.of(
            Repairs.rate(evidence, 10),
            Repairs.rate(evidence, 100),
            Repairs.rate(evidence, 1000),
            Repairs.adam(0.01)));
  }
}
