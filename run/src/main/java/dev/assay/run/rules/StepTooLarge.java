package dev.assay.run.rules;

import dev.assay.core.spi.About;
import dev.assay.core.spi.Evidence;
import dev.assay.core.spi.Finding;
import dev.assay.core.spi.Param;
import dev.assay.core.spi.Params;
import dev.assay.core.spi.Rule;
import java.util.List;

/**
 * Finds steps that move the weights by much of their own size, or a training that diverges. A large
 * first step alone is no fault, for some networks learn in spite of it: it counts together with
 * what came of it, which the experiment shows.
 */
@About(
    value = "Steps are long compared with the weights, or training diverges",
    formula = "max over weights of mean |dw| / mean |w| in the first steps > limit, or not finite",
    source = "TheDeepChecker (2022), update ratio; DeepDiagnosis (2022), lr |g| / |w| > 0.1")
public record StepTooLarge(
    @Param(value = "ratio above which a step is long", byDefault = "0.2", range = "(0, inf)")
        double limit)
    implements Rule {
  public StepTooLarge {
    Params.check(StepTooLarge.class, limit);
  }

  @Override
  public List<Finding> examine(Evidence evidence) {
    double ratio =
        Found.median(
            evidence,
            c ->
                c.snapshots().stream()
                    .limit(8)
                    .mapToDouble(s -> s.largestUpdateRatio())
                    .max()
                    .orElse(0));
    boolean diverged = evidence.courses().stream().anyMatch(c -> c.diverged());
    if (!diverged && !(ratio > limit)) {
      return Found.nothing();
    }
    return Found.one(
        "optimizer.learningRate",
        diverged
            ? "training diverges: a number becomes infinite or NaN"
            : "one of the first steps moves weights by "
                + Found.comparedWith(ratio)
                + " their size",
        "a smaller rate: a step usually moves weights by about 0.1 to 1 % of their size",
        ratio,
        limit,
        diverged ? 0.85 : Math.min(0.8, 0.5 + ratio / 4),
        List.of(
            Repairs.rate(evidence, 0.1),
            Repairs.rate(evidence, 0.01),
            Repairs.rate(evidence, 0.001)));
  }
}
