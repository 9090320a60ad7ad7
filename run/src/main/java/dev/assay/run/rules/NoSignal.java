package dev.assay.run.rules;

import dev.assay.core.evidence.Probes;
import dev.assay.core.spi.About;
import dev.assay.core.spi.Evidence;
import dev.assay.core.spi.Finding;
import dev.assay.core.spi.Rule;
import java.util.List;

/**
 * Finds data in which nothing can be learnt: a recipe that learns most tables does no better on
 * them than a constant answer. Targets that have nothing to do with the inputs look like this.
 */
@About(
    value = "A known-good recipe does no better on these rows than a constant answer",
    formula = "score of the recipe - score of the best constant answer < margin",
    source = "TheDeepChecker (2022), corrupt labels; Zhang and others, 2017, random labels")
public record NoSignal() implements Rule {
  @Override
  public List<Finding> examine(Evidence evidence) {
    Probes probes = evidence.probes().orElse(null);
    if (probes == null || !probes.withoutSignal()) {
      return Found.nothing();
    }
    return Found.one(
        "data",
        "a known-good recipe has %s, the best constant answer %s: the targets may have nothing to do with the inputs"
            .formatted(Found.number(probes.reference()), Found.number(probes.prior())),
        "rows whose inputs and targets belong together",
        probes.reference() - probes.prior(),
        probes.margin(),
        0.75,
        Repairs.withoutTransforms(evidence));
  }
}
