package dev.assay.run.rules;

import dev.assay.core.evidence.Rates;
import dev.assay.core.spi.About;
import dev.assay.core.spi.Evidence;
import dev.assay.core.spi.Finding;
import dev.assay.core.spi.Param;
import dev.assay.core.spi.Params;
import dev.assay.core.spi.Rule;
import java.util.List;

/** Finds a schedule that takes away the learning rate long before training ends. */
@About(
    value = "The schedule lowers the rate so quickly that most steps are worth nothing",
    formula = "sum of factors over steps / steps < limit",
    source = "the sum of a geometric decay; see examples/cannot-learn")
public record ScheduleStarves(
    @Param(
            value = "share of full steps below which it starves",
            byDefault = "0.2",
            range = "(0, 1)")
        double limit)
    implements Rule {
  public ScheduleStarves {
    Params.check(ScheduleStarves.class, limit);
  }

  @Override
  public List<Finding> examine(Evidence evidence) {
    Rates rates = evidence.rates().orElse(null);
    if (rates == null || rates.steps() == 0 || rates.worth() / rates.steps() >= limit) {
      return Found.nothing();
    }
    double share = rates.worth() / rates.steps();
    return Found.one(
        "schedule",
        "%d steps are worth %s full ones; the last has the rate %s"
            .formatted(
                rates.steps(),
                Found.number(rates.worth()),
                Found.number(rates.initial() * rates.lastFactor())),
        "a schedule that leaves a rate to learn with, such as constant",
        share,
        limit,
        share < limit / 10 ? 0.85 : 0.5,
        List.of(Repairs.constantRate(evidence)));
  }
}
