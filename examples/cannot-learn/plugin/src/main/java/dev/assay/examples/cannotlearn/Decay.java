package dev.assay.examples.cannotlearn;

import dev.assay.core.kernel.Powers;
import dev.assay.core.spi.About;
import dev.assay.core.spi.Param;
import dev.assay.core.spi.Params;
import dev.assay.core.spi.Progress;
import dev.assay.core.spi.Schedule;

/**
 * The learning rate's decay as the question's program had it: after every step {@code rate = rate *
 * rate / (rate + rate * decay)}.
 *
 * <p>The rate cancels, so each step divides by {@code 1 + decay}: {@code factor(t) = (1 +
 * decay)^-t}. With the first rate in place of the last this would have been {@code inverse-time},
 * {@code 1 / (1 + decay t)}. All steps of a training without end are together worth about 1 / decay
 * steps here.
 */
@About(
    value = "A decay that compounds by mistake; inverse-time is what was meant",
    formula = "factor(t) = (1 + decay)^-t")
public record Decay(
    @Param(value = "share of the rate that a unit of time takes, roughly", range = "[0, inf)")
        double decay)
    implements Schedule {
  public Decay {
    Params.check(Decay.class, decay);
  }

  @Override
  public double factor(Progress progress, double[] state) {
    return Powers.power(1 / (1 + decay), progress.time());
  }
}
