package dev.assay.optimizers.schedules;

import dev.assay.core.kernel.Powers;
import dev.assay.core.spi.About;
import dev.assay.core.spi.Param;
import dev.assay.core.spi.Params;
import dev.assay.core.spi.Progress;
import dev.assay.core.spi.Schedule;

/** {@code factor(t) = factor^floor(t / every)}, t in completed epochs or steps. */
@About(
    value = "The learning rate is multiplied at regular intervals",
    formula = "factor(t) = factor^floor(t / every)",
    checked = "hand-worked example")
public record Step(
    @Param(value = "time between two multiplications", range = "[1, inf)") int every,
    @Param(value = "what the rate is multiplied by", byDefault = "0.1", range = "(0, 1]")
        double factor)
    implements Schedule {
  public Step {
    Params.check(Step.class, every, factor);
  }

  @Override
  public double factor(Progress progress, double[] state) {
    return Powers.power(factor, Math.floor(progress.time() / every));
  }
}
