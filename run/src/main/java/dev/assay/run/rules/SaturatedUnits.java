package dev.assay.run.rules;

import dev.assay.core.evidence.LayerState;
import dev.assay.core.evidence.Snapshot;
import dev.assay.core.spi.About;
import dev.assay.core.spi.Evidence;
import dev.assay.core.spi.Finding;
import dev.assay.core.spi.Param;
import dev.assay.core.spi.Params;
import dev.assay.core.spi.Rule;
import java.util.List;

/** Finds layers whose bounded activation stands at its bounds, where it passes no gradient. */
@About(
    value = "A bounded activation stands at its bounds, where it passes no gradient",
    formula = "share of outputs within 0.5 % of a bound at the start > limit",
    source = "Glorot and Bengio, Understanding the difficulty of training deep networks, 2010")
public record SaturatedUnits(
    @Param(value = "share of outputs", byDefault = "0.5", range = "(0, 1)") double limit)
    implements Rule {
  public SaturatedUnits {
    Params.check(SaturatedUnits.class, limit);
  }

  @Override
  public List<Finding> examine(Evidence evidence) {
    Snapshot first = evidence.start().map(s -> s.first()).orElse(null);
    if (first == null) {
      return Found.nothing();
    }
    double most = first.layers().stream().mapToDouble(LayerState::saturated).max().orElse(0);
    if (most <= limit) {
      return Found.nothing();
    }
    return Found.one(
        "network",
        Found.percent(most) + " of a layer's outputs stand at the activation's bounds at the start",
        "inputs of size about 1 and weights that keep sums small",
        most,
        limit,
        0.7,
        List.of(
            Repairs.scaleInputs(evidence),
            Repairs.weights(evidence, "glorot-uniform"),
            Repairs.hiddenActivation(evidence, "relu")));
  }
}
