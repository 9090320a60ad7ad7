package dev.assay.run.rules;

import dev.assay.core.evidence.Course;
import dev.assay.core.evidence.Probes;
import dev.assay.core.spi.About;
import dev.assay.core.spi.Evidence;
import dev.assay.core.spi.Finding;
import dev.assay.core.spi.Param;
import dev.assay.core.spi.Params;
import dev.assay.core.spi.Rule;
import java.util.List;

/** Finds networks that answer as well when all their inputs are 0. */
@About(
    value = "The network does as well on training rows when all inputs are 0",
    formula = "score on training rows - score when trained with inputs of 0 < limit",
    source = "TheDeepChecker (2022), zeroed inputs; Karpathy, A recipe for training, 2019")
public record InputsUnused(
    @Param(value = "difference of scores", byDefault = "0.02", range = "(0, 1)") double limit)
    implements Rule {
  public InputsUnused {
    Params.check(InputsUnused.class, limit);
  }

  @Override
  public List<Finding> examine(Evidence evidence) {
    double blind = evidence.probes().map(Probes::blind).orElse(Double.NaN);
    double gain = Found.median(evidence, Course::trainScore) - blind;
    if (!(gain < limit)) {
      return Found.nothing();
    }
    return Found.one(
        "network",
        "with all inputs 0 it does as well on its training rows (%s)"
            .formatted(Found.number(blind)),
        "a network whose answer depends on its inputs",
        gain,
        limit,
        0.2,
        List.of());
  }
}
