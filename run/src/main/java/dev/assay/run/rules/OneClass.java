package dev.assay.run.rules;

import dev.assay.core.data.Targets;
import dev.assay.core.spi.About;
import dev.assay.core.spi.Evidence;
import dev.assay.core.spi.Finding;
import dev.assay.core.spi.Rule;
import java.util.List;

/** Finds training rows that all have the same label: there is nothing to learn. */
@About(
    value = "All training rows have the same label",
    formula = "label[i] = label[0] for every training row i")
public record OneClass() implements Rule {
  @Override
  public boolean refuses() {
    return true;
  }

  @Override
  public List<Finding> examine(Evidence evidence) {
    if (!(evidence.train().targets() instanceof Targets.Labels labels)) {
      return List.of();
    }
    for (int row = 1; row < labels.rows(); row++) {
      if (labels.label(row) != labels.label(0)) {
        return List.of();
      }
    }
    return List.of(
        new Finding(
            "data",
            "label " + labels.label(0) + " on all " + labels.rows() + " training rows",
            "rows of at least two classes",
            List.of()));
  }
}
