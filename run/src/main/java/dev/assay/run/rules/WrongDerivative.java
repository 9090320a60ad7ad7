package dev.assay.run.rules;

import dev.assay.core.evidence.Slope;
import dev.assay.core.evidence.Start;
import dev.assay.core.spi.About;
import dev.assay.core.spi.Evidence;
import dev.assay.core.spi.Finding;
import dev.assay.core.spi.Rule;
import java.util.ArrayList;
import java.util.List;

/** Finds activations whose derivative is not the derivative of their values. */
@About(
    value = "An activation's derivative is not that of its values",
    formula = "|f'(x) - (f(x + h) - f(x - h)) / 2h| > 1e-3 somewhere",
    source = "central differences, h = 1e-5, away from kinks")
public record WrongDerivative() implements Rule {
  @Override
  public List<Finding> examine(Evidence evidence) {
    Start start = evidence.start().orElse(null);
    if (start == null || start.slopes().isEmpty()) {
      return Found.nothing();
    }
    Slope worst = start.slopes().getFirst();
    List<String> repair = new ArrayList<>();
    for (Slope slope : start.slopes()) {
      String path = Repairs.activationPath(evidence, slope.layer());
      String type = Repairs.setting(evidence, path + ".type");
      repair.add(path + "=" + type.substring(type.indexOf('/') + 1));
    }
    return Found.one(
        Repairs.activationPath(evidence, worst.layer()),
        "at %s the derivative is given as %s; values change by %s"
            .formatted(
                Found.number(worst.at()),
                Found.number(worst.given()),
                Found.number(worst.measured())),
        "the derivative of the values",
        worst.error(),
        1e-3,
        0.6,
        List.of(repair, Repairs.hiddenActivation(evidence, "relu")));
  }
}
