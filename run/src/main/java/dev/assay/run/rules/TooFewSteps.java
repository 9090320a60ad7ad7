package dev.assay.run.rules;

import dev.assay.core.evidence.Course;
import dev.assay.core.evidence.Rates;
import dev.assay.core.spi.About;
import dev.assay.core.spi.Evidence;
import dev.assay.core.spi.Finding;
import dev.assay.core.spi.Param;
import dev.assay.core.spi.Params;
import dev.assay.core.spi.Rule;
import java.util.List;

/** Finds a training that ends while its loss still falls. */
@About(
    value = "Training ends while the loss still falls",
    formula = "fall of the loss in the last quarter / its whole fall > limit, and few steps",
    source = "AutoTrainer (2021), not converged")
public record TooFewSteps(
    @Param(
            value = "share of the fall that the last quarter has",
            byDefault = "0.1",
            range = "(0, 1)")
        double limit,
    @Param(value = "steps that are usually enough", byDefault = "3000", range = "[1, 1e9]")
        int enough)
    implements Rule {
  public TooFewSteps {
    Params.check(TooFewSteps.class, limit, enough);
  }

  @Override
  public List<Finding> examine(Evidence evidence) {
    Rates rates = evidence.rates().orElse(null);
    double share = Found.median(evidence, TooFewSteps::lastFall);
    if (rates == null || rates.steps() >= enough || !(share > limit || rates.steps() < 200)) {
      return Found.nothing();
    }
    return Found.one(
        "training.epochs",
        "%d steps, and %s of the loss's fall comes in the last quarter"
            .formatted(rates.steps(), Found.percent(Math.max(0, share))),
        "more epochs or smaller batches",
        share,
        limit,
        0.55,
        List.of(
            Repairs.moreSteps(evidence, Math.min(enough, 10 * rates.steps())),
            Repairs.moreSteps(evidence, enough),
            Repairs.moreSteps(evidence, 4L * enough),
            rates.stepsPerEpoch() < 4 ? Repairs.usualBatch(evidence) : List.of()));
  }

  private static double lastFall(Course course) {
    List<Double> losses = course.series().getOrDefault("train.objective", List.of());
    if (losses.size() < 8) {
      return Double.NaN;
    }
    double whole = losses.getFirst() - losses.getLast();
    return (losses.get(3 * losses.size() / 4) - losses.getLast()) / Math.max(whole, 1e-12);
  }
}
