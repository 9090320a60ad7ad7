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
    value = "A loss for numbers on classes, or one for probabilities on what is none",
    formula =
        "classes and loss on values; targets outside [0, 1] and loss on probabilities; or"
            + " |sum of a row's outputs - 1| > 0.1 where they are probabilities of classes",
    source = "AutoTrainer (2021), improper loss; DeepFD (2022), loss swapped between families")
public record LossDoesNotFit() implements Rule {
  /** How far the outputs of a row may be from summing to 1. */
  private static final double SUM_LIMIT = 0.1;

  @Override
  public List<Finding> examine(Evidence evidence) {
    double sum = sumOfOutputs(evidence);
    if (Math.abs(sum - 1) > SUM_LIMIT) {
      return Found.one(
          Repairs.activationPath(evidence, Repairs.last(evidence)),
          "the outputs of a row sum to %s on average; the loss takes them for the probabilities of classes that exclude each other"
              .formatted(Found.number(sum)),
          "softmax, whose outputs sum to 1, or the loss's form on logits",
          sum,
          1 + SUM_LIMIT,
          0.75,
          List.of(Repairs.lastActivation(evidence, "softmax"), Repairs.head(evidence)));
    }
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

  /** What outputs sum to, where the loss takes them for probabilities of classes; otherwise 1. */
  private static double sumOfOutputs(Evidence evidence) {
    if (!Repairs.classes(evidence)
        || evidence.outputs() < 2
        || evidence.loss().input() != Loss.Input.PROBABILITIES) {
      return 1;
    }
    return evidence
        .start()
        .map(start -> start.first().layers().getLast().mean() * evidence.outputs())
        .filter(Double::isFinite)
        .orElse(1.0);
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
