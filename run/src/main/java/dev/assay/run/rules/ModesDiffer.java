package dev.assay.run.rules;

import dev.assay.core.evidence.Course;
import dev.assay.core.spi.About;
import dev.assay.core.spi.Evidence;
import dev.assay.core.spi.Finding;
import dev.assay.core.spi.Param;
import dev.assay.core.spi.Params;
import dev.assay.core.spi.Rule;
import java.util.List;

/** Finds layers that behave so differently in training that what is learnt is not what is used. */
@About(
    value = "The network does something else in evaluation than in training",
    formula =
        "|objective in training - loss in evaluation, both on training rows| / the larger > limit",
    source = "TheDeepChecker (2022), train and evaluation mode: relative loss difference above 0.5")
public record ModesDiffer(
    @Param(value = "relative difference", byDefault = "0.8", range = "(0, 1)") double limit)
    implements Rule {
  public ModesDiffer {
    Params.check(ModesDiffer.class, limit);
  }

  @Override
  public List<Finding> examine(Evidence evidence) {
    double gap = Found.median(evidence, ModesDiffer::gap);
    List<String> dropout = Repairs.without(evidence, "dropout");
    List<String> norm = Repairs.without(evidence, "batch-norm");
    List<String> noise = Repairs.without(evidence, "gaussian-noise");
    if (!(gap > limit) || (dropout.isEmpty() && norm.isEmpty() && noise.isEmpty())) {
      return Found.nothing();
    }
    return Found.one(
        "network",
        "the loss on training rows differs by %s between training and evaluation"
            .formatted(Found.percent(gap)),
        "less dropout or noise, batches large enough for batch-norm",
        gap,
        limit,
        0.4,
        List.of(norm, dropout, noise));
  }

  private static double gap(Course course) {
    List<Double> training = course.series().getOrDefault("train.objective", List.of());
    List<Double> evaluation = course.series().getOrDefault("train.loss", List.of());
    if (training.isEmpty() || evaluation.isEmpty()) {
      return Double.NaN;
    }
    double a = training.getLast();
    double b = evaluation.getLast();
    return Math.abs(a - b) / Math.max(1e-3, Math.max(Math.abs(a), Math.abs(b)));
  }
}
