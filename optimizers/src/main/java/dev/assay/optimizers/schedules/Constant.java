package dev.assay.optimizers.schedules;

import dev.assay.core.spi.About;
import dev.assay.core.spi.Progress;
import dev.assay.core.spi.Schedule;

/** Factor 1 throughout. */
@About(
    value = "The learning rate stays as it is",
    formula = "factor(t) = 1",
    checked = "hand-worked example")
public record Constant() implements Schedule {
  @Override
  public double factor(Progress progress, double[] state) {
    return 1;
  }
}
