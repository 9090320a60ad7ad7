package dev.assay.run.rules;

import dev.assay.core.spi.About;
import dev.assay.core.spi.Activation;
import dev.assay.core.spi.Evidence;
import dev.assay.core.spi.Finding;
import dev.assay.core.spi.Loss;
import dev.assay.core.spi.Rule;
import java.util.List;

/**
 * Finds a last activation with bounded outputs, such as softmax, before a loss that takes logits.
 * The loss applies its own softmax or sigmoid, so that its probabilities can never come near 0 and
 * 1.
 */
@About(
    value = "A bounded output, such as softmax, goes into a loss that takes logits",
    formula = "loss takes logits and the last activation has a finite lower or upper bound")
public record BoundedIntoLogits() implements Rule {
  @Override
  public boolean refuses() {
    return true;
  }

  @Override
  public List<Finding> examine(Evidence evidence) {
    Activation last = LastActivation.of(evidence);
    if (evidence.loss().input() != Loss.Input.LOGITS
        || last == null
        || (Double.isInfinite(last.lowerBound()) && Double.isInfinite(last.upperBound()))) {
      return List.of();
    }
    String path = LastActivation.path(evidence) + ".activation";
    return List.of(
        new Finding(
            path,
            "outputs between " + last.lowerBound() + " and " + last.upperBound(),
            "identity: the loss takes logits and applies its own softmax or sigmoid",
            List.of(path + "=identity")));
  }
}
