package dev.assay.optimizers.schedules;

import dev.assay.core.kernel.Powers;
import dev.assay.core.spi.About;
import dev.assay.core.spi.Param;
import dev.assay.core.spi.Params;
import dev.assay.core.spi.Progress;
import dev.assay.core.spi.Schedule;
import java.util.List;

/**
 * {@code factor(t) = factor^(number of milestones that are at most t)}, t in completed epochs or
 * steps. As PyTorch's MultiStepLR.
 */
@About(
    value = "The learning rate is multiplied at given times",
    formula = "factor(t) = factor^k, k the number of milestones <= t",
    checked = "PyTorch 1.13.0")
public record MultiStep(
    @Param(value = "times of the multiplications, rising", range = "(0, inf)")
        List<Double> milestones,
    @Param(value = "what the rate is multiplied by", byDefault = "0.1", range = "(0, 1]")
        double factor)
    implements Schedule {
  public MultiStep {
    Params.check(MultiStep.class, milestones, factor);
    milestones = List.copyOf(milestones);
    Times.requireRising("milestones", milestones);
  }

  @Override
  public double factor(Progress progress, double[] state) {
    return Powers.power(factor, Times.reached(milestones, progress.time()));
  }
}
