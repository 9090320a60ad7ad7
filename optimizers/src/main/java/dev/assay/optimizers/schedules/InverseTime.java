package dev.assay.optimizers.schedules;

import dev.assay.core.spi.About;
import dev.assay.core.spi.Param;
import dev.assay.core.spi.Params;
import dev.assay.core.spi.Progress;
import dev.assay.core.spi.Schedule;

/** {@code factor(t) = 1 / (1 + decay t)}, t in completed epochs or steps. */
@About(
    value = "The learning rate falls as one over time",
    formula = "factor(t) = 1 / (1 + decay t)",
    checked = "hand-worked example")
public record InverseTime(@Param(value = "speed of the fall", range = "[0, inf)") double decay)
    implements Schedule {
  public InverseTime {
    Params.check(InverseTime.class, decay);
  }

  @Override
  public double factor(Progress progress, double[] state) {
    return 1 / (1 + decay * progress.time());
  }
}
