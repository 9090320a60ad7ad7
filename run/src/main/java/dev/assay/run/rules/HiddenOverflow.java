package dev.assay.run.rules;

import dev.assay.core.spi.About;
import dev.assay.core.spi.Evidence;
import dev.assay.core.spi.Finding;
import dev.assay.core.spi.Rule;
import java.util.List;

/** Finds a loss that had to clip: numbers would have overflowed, and nothing shows NaN. */
@About(
    value = "The loss clips what it is given, which hides an overflow",
    formula = "values clipped while training > 0",
    source = "see examples/cannot-learn: logits clipped before exp")
public record HiddenOverflow() implements Rule {
  @Override
  public List<Finding> examine(Evidence evidence) {
    double clipped = Found.median(evidence, c -> c.clipped());
    if (!(clipped > 0)) {
      return Found.nothing();
    }
    return Found.one(
        "loss",
        Math.round(clipped) + " values were clipped by the loss while training",
        "outputs that stay in range; the loss on logits needs no clipping",
        clipped,
        0,
        0.3,
        List.of(Repairs.head(evidence)));
  }
}
