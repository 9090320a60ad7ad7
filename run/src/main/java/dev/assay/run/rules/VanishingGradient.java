package dev.assay.run.rules;

import dev.assay.core.evidence.ParameterState;
import dev.assay.core.evidence.Snapshot;
import dev.assay.core.spi.About;
import dev.assay.core.spi.Evidence;
import dev.assay.core.spi.Finding;
import dev.assay.core.spi.Param;
import dev.assay.core.spi.Params;
import dev.assay.core.spi.Rule;
import java.util.List;

/** Finds gradients that get lost on their way from the output to the first layer. */
@About(
    value = "Gradients shrink from the last layer to the first",
    formula = "|gradient of the first weights| / |gradient of the last weights| < limit at step 0",
    source = "AutoTrainer (Zhang and others, 2021), vanishing gradient")
public record VanishingGradient(
    @Param(value = "ratio below which it vanishes", byDefault = "1e-3", range = "(0, 1)")
        double limit)
    implements Rule {
  public VanishingGradient {
    Params.check(VanishingGradient.class, limit);
  }

  @Override
  public List<Finding> examine(Evidence evidence) {
    Snapshot first = evidence.start().map(s -> s.first()).orElse(null);
    if (first == null) {
      return Found.nothing();
    }
    List<ParameterState> weights =
        first.parameters().stream().filter(ParameterState::weights).toList();
    if (weights.size() < 2 || weights.getLast().gradient() == 0) {
      return Found.nothing();
    }
    double ratio = weights.getFirst().gradient() / weights.getLast().gradient();
    if (ratio >= limit) {
      return Found.nothing();
    }
    return Found.one(
        "network",
        "the first layer's gradient is " + Found.number(ratio) + " times the last layer's",
        "activations and initial weights that pass gradients, such as relu with he-uniform",
        ratio,
        limit,
        0.7,
        List.of(
            Repairs.weights(evidence, "glorot-uniform"),
            Repairs.hidden(evidence, "relu", "he-uniform"),
            Repairs.hiddenActivation(evidence, "tanh")));
  }
}
