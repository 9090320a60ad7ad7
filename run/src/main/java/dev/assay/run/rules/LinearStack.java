package dev.assay.run.rules;

import dev.assay.core.spi.About;
import dev.assay.core.spi.Activation;
import dev.assay.core.spi.Evidence;
import dev.assay.core.spi.Finding;
import dev.assay.core.spi.Rule;
import java.util.ArrayList;
import java.util.List;

/** Finds hidden layers without an activation: together they are one linear layer. */
@About(
    value = "A hidden layer has no activation, so that layers collapse into one linear map",
    formula = "identity between two layers with weights",
    source = "NeuraLint (Nikanjam, Ben Braiek, Morovati and Khomh, 2021); UMLAUT (2021)")
public record LinearStack() implements Rule {
  @Override
  public List<Finding> examine(Evidence evidence) {
    List<Integer> linear = new ArrayList<>();
    for (int i = 0; i < Repairs.last(evidence); i++) {
      Activation f = evidence.layers().get(i).activation();
      boolean weights = evidence.setting("network[" + i + "].weights.type").isPresent();
      if (weights && f != null && f.isIdentity() && !activatedBefore(evidence, i + 1)) {
        linear.add(i);
      }
    }
    if (linear.isEmpty()) {
      return Found.nothing();
    }
    return Found.one(
        "network[" + linear.getFirst() + "].activation",
        linear.size() + " hidden layer(s) without an activation",
        "an activation such as relu between layers",
        linear.size(),
        0,
        0.75,
        List.of(linear.stream().map(i -> "network[" + i + "].activation=relu").toList()));
  }

  /** Whether an activation of its own comes before the next layer with weights. */
  private static boolean activatedBefore(Evidence evidence, int from) {
    for (int i = from; i <= Repairs.last(evidence); i++) {
      if (evidence.setting("network[" + i + "].weights.type").isPresent()) {
        return false;
      }
      Activation f = evidence.layers().get(i).activation();
      if (f != null && !f.isIdentity()) {
        return true;
      }
    }
    return false;
  }
}
