package dev.assay.run.rules;

import dev.assay.core.spi.About;
import dev.assay.core.spi.Evidence;
import dev.assay.core.spi.Finding;
import dev.assay.core.spi.Loss;
import dev.assay.core.spi.Rule;
import java.util.List;

/** Finds outputs that may lie outside [0, 1] before a loss that takes probabilities. */
@About(
    value = "Outputs that may lie outside [0, 1] go into a loss that takes probabilities",
    formula = "loss takes probabilities and the last activation's bounds exceed [0, 1]")
public record UnboundedIntoProbabilities() implements Rule {
  @Override
  public boolean refuses() {
    return true;
  }

  @Override
  public List<Finding> examine(Evidence evidence) {
    if (evidence.loss().input() != Loss.Input.PROBABILITIES
        || LastActivation.givesProbabilities(LastActivation.of(evidence))) {
      return List.of();
    }
    String path = LastActivation.path(evidence) + ".activation";
    String better = evidence.outputs() == 1 ? "sigmoid" : "softmax";
    return List.of(
        new Finding(
            path,
            "outputs that may lie outside [0, 1]",
            better + " before a loss on probabilities, or the loss's form on logits",
            List.of(path + "=" + better)));
  }
}
