package dev.assay.optimizers.schedules;

import dev.assay.core.spi.About;
import dev.assay.core.spi.Param;
import dev.assay.core.spi.Params;
import dev.assay.core.spi.Progress;
import dev.assay.core.spi.Schedule;
import org.jspecify.annotations.Nullable;

/**
 * {@code factor(t) = end + (1 - end) (1 + cos(pi min(1, t / length))) / 2}, t in completed epochs
 * or steps. As PyTorch's CosineAnnealingLR up to its T_max, after which that one rises again; no
 * restarts.
 */
@About(
    value = "The learning rate falls along half a period of a cosine",
    formula = "factor(t) = end + (1 - end) (1 + cos(pi min(1, t / length))) / 2",
    source =
        "Loshchilov and Hutter, SGDR: stochastic gradient descent with warm restarts, 2017, eq. 5",
    checked = "PyTorch 1.13.0")
public record Cosine(
    @Param(value = "factor at the end and after it", byDefault = "0", range = "[0, 1]") double end,
    @Param(
            value = "time of the fall; by default the whole training",
            optional = true,
            range = "(0, inf)")
        @Nullable Double length)
    implements Schedule {
  public Cosine {
    Params.check(Cosine.class, end, length);
  }

  @Override
  public double factor(Progress progress, double[] state) {
    return end + (1 - end) * HalfWave.fall(Times.share(progress, length));
  }
}
