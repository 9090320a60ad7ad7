package dev.assay.run.rules;

import dev.assay.core.evidence.LayerState;
import dev.assay.core.evidence.Start;
import dev.assay.core.spi.About;
import dev.assay.core.spi.Evidence;
import dev.assay.core.spi.Finding;
import dev.assay.core.spi.Rule;
import java.util.List;

/**
 * Finds a network whose output cannot depend on its input, or whose gradient is exactly zero before
 * it has learnt anything, such as one with a softmax over one unit.
 */
@About(
    value = "The output does not depend on the input, or every gradient is exactly 0, at the start",
    formula = "standard deviation of the output over rows = 0, or |gradient| = 0, at step 0",
    source = "DeepLocalize (2021), zero gradients")
public record ConstantOutput() implements Rule {
  @Override
  public List<Finding> examine(Evidence evidence) {
    Start start = evidence.start().orElse(null);
    if (start == null) {
      return Found.nothing();
    }
    LayerState output = start.first().layers().getLast();
    double gradient = start.first().gradientNorm();
    if (gradient != 0 && output.variation() != 0) {
      return Found.nothing();
    }
    String head = evidence.outputs() == 1 ? "sigmoid" : "softmax";
    return Found.one(
        Repairs.activationPath(evidence, Repairs.last(evidence)),
        gradient == 0
            ? "every gradient is exactly 0 in the first step: no weight ever moves"
            : "the output is the same for every row",
        "an output activation that passes a gradient",
        gradient,
        0,
        0.98,
        List.of(
            Repairs.head(evidence),
            Repairs.classes(evidence) ? Repairs.lastActivation(evidence, head) : List.of(),
            Repairs.lastActivation(evidence, "identity"),
            Repairs.weights(evidence, "glorot-uniform"),
            Repairs.scaleInputs(evidence)));
  }
}
