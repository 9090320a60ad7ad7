package dev.assay.run.rules;

import dev.assay.core.data.Targets;
import dev.assay.core.matrix.Matrix;
import dev.assay.core.spi.About;
import dev.assay.core.spi.Evidence;
import dev.assay.core.spi.Finding;
import dev.assay.core.spi.Loss;
import dev.assay.core.spi.Rule;
import java.util.List;

/** Finds a loss made for numbers on classes, or one made for probabilities on other numbers. */
@About(
    value = "A loss for numbers on classes, or one for probabilities on other numbers",
    formula = "classes and loss on values, or targets outside [0, 1] and loss on probabilities",
    source = "AutoTrainer (2021), improper loss; DeepFD (2022), loss swapped between families")
public record LossDoesNotFit() implements Rule {
  @Override
  public List<Finding> examine(Evidence evidence) {
    boolean forNumbers = evidence.loss().input() == Loss.Input.VALUES;
    boolean wrong =
        Repairs.classes(evidence) ? forNumbers : !forNumbers && outsideProbabilities(evidence);
    if (!wrong) {
      return Found.nothing();
    }
    String loss = Repairs.setting(evidence, "loss.type");
    return Found.one(
        "loss",
        loss
            + (forNumbers
                ? " is made for numbers; the targets are classes"
                : " is made for probabilities; the targets are other numbers"),
        "a loss that belongs to the targets, with the output it takes",
        Double.NaN,
        Double.NaN,
        forNumbers ? 0.5 : 0.9,
        List.of(Repairs.head(evidence)));
  }

  private static boolean outsideProbabilities(Evidence evidence) {
    if (!(evidence.train().targets() instanceof Targets.Values values)) {
      return false;
    }
    Matrix t = values.matrix();
    for (int i = t.offset(); i < t.offset() + t.size(); i++) {
      if (t.data()[i] < 0 || t.data()[i] > 1) {
        return true;
      }
    }
    return false;
  }
}
