package dev.assay.run.rules;

import dev.assay.core.spi.About;
import dev.assay.core.spi.Evidence;
import dev.assay.core.spi.Finding;
import dev.assay.core.spi.Rule;
import java.util.List;

/** Finds penalties and clipping between gradients and optimizer, so that they can be tried away. */
@About(
    value = "Gradients are changed before they become a step",
    formula = "gradients is not empty",
    source = "TheDeepChecker (2022), regularisation overwhelms the loss")
public record GradientsChanged() implements Rule {
  @Override
  public List<Finding> examine(Evidence evidence) {
    List<String> without = Repairs.plainGradients(evidence);
    if (without.isEmpty()) {
      return Found.nothing();
    }
    return Found.one(
        "gradients",
        "gradients pass "
            + Repairs.setting(evidence, "gradients[0].type")
            + " before the optimizer",
        "plain gradients, to see whether that holds learning back",
        Double.NaN,
        Double.NaN,
        0.35,
        List.of(without));
  }
}
