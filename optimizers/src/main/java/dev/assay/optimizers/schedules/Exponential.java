package dev.assay.optimizers.schedules;

import dev.assay.core.kernel.Powers;
import dev.assay.core.spi.About;
import dev.assay.core.spi.Param;
import dev.assay.core.spi.Params;
import dev.assay.core.spi.Progress;
import dev.assay.core.spi.Schedule;

/** {@code factor(t) = decay^t}, t in completed epochs or steps. */
@About(
    value = "The same share is lost in every unit of time",
    formula = "factor(t) = decay^t",
    checked = "hand-worked example")
public record Exponential(
    @Param(value = "factor of one unit of time", range = "(0, 1]") double decay)
    implements Schedule {
  public Exponential {
    Params.check(Exponential.class, decay);
  }

  @Override
  public double factor(Progress progress, double[] state) {
    return Powers.power(decay, progress.time());
  }
}
