package dev.assay.run.rules;

import dev.assay.core.evidence.Course;
import dev.assay.core.evidence.LayerState;
import dev.assay.core.spi.About;
import dev.assay.core.spi.Evidence;
import dev.assay.core.spi.Finding;
import dev.assay.core.spi.Param;
import dev.assay.core.spi.Params;
import dev.assay.core.spi.Rule;
import java.util.List;

/** Finds hidden layers most of whose units give the same output on every row. */
@About(
    value = "Most units of a hidden layer give the same output on every row",
    formula = "share of columns with one value over a batch at the end of training > limit",
    source = "Lu, Shin, Su and Karniadakis, Dying ReLU and initialization, 2020; TheDeepChecker")
public record DeadUnits(
    @Param(value = "share of units", byDefault = "0.5", range = "(0, 1)") double limit)
    implements Rule {
  public DeadUnits {
    Params.check(DeadUnits.class, limit);
  }

  @Override
  public List<Finding> examine(Evidence evidence) {
    double dead = Found.median(evidence, DeadUnits::worst);
    if (!(dead > limit)) {
      return Found.nothing();
    }
    return Found.one(
        "network",
        Found.percent(dead) + " of a hidden layer's units are dead at the end",
        "shorter steps, or activations and weights that stay alive",
        dead,
        limit,
        0.6,
        List.of(
            Repairs.rate(evidence, 0.1),
            Repairs.rate(evidence, 0.01),
            Repairs.hiddenActivation(evidence, "leaky-relu"),
            Repairs.weights(evidence, "he-uniform")));
  }

  private static double worst(Course course) {
    List<LayerState> layers = course.last().layers();
    return layers.subList(0, layers.size() - 1).stream()
        .mapToDouble(LayerState::dead)
        .max()
        .orElse(0);
  }
}
