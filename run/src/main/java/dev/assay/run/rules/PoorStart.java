package dev.assay.run.rules;

import dev.assay.core.evidence.ParameterState;
import dev.assay.core.evidence.Start;
import dev.assay.core.spi.About;
import dev.assay.core.spi.Evidence;
import dev.assay.core.spi.Finding;
import dev.assay.core.spi.Param;
import dev.assay.core.spi.Params;
import dev.assay.core.spi.Rule;
import java.util.List;

/**
 * Finds initial weights that are all alike, or so large that the first predictions are far worse
 * than a constant answer.
 */
@About(
    value =
        "Initial weights are all alike, or make the first loss far worse than a constant answer",
    formula = "deviation of weights = 0, or loss at step 0 / loss of the class shares > limit",
    source = "Glorot and Bengio, 2010; TheDeepChecker (2022), initial loss and symmetry")
public record PoorStart(
    @Param(value = "ratio of losses", byDefault = "2", range = "(1, inf)") double limit)
    implements Rule {
  public PoorStart {
    Params.check(PoorStart.class, limit);
  }

  @Override
  public List<Finding> examine(Evidence evidence) {
    Start start = evidence.start().orElse(null);
    if (start == null) {
      return Found.nothing();
    }
    boolean alike =
        start.first().parameters().stream()
            .filter(ParameterState::weights)
            .anyMatch(p -> p.deviation() == 0);
    double ratio =
        Repairs.classes(evidence) ? start.loss() / Math.max(start.priorLoss(), 1e-12) : 0;
    if (!alike && !(ratio > limit)) {
      return Found.nothing();
    }
    return Found.one(
        "network",
        alike
            ? "weights of a layer all start with one value: its units stay alike"
            : "the first loss is %s times that of the class shares".formatted(Found.number(ratio)),
        "random weights scaled to the width, such as glorot-uniform or he-uniform",
        alike ? 0 : ratio,
        alike ? 0 : limit,
        alike ? 0.9 : 0.5,
        List.of(
            Repairs.weights(evidence, "glorot-uniform"), Repairs.weights(evidence, "he-uniform")));
  }
}
