package dev.assay.optimizers.schedules;

import dev.assay.core.spi.About;
import dev.assay.core.spi.Param;
import dev.assay.core.spi.Params;
import dev.assay.core.spi.Progress;
import dev.assay.core.spi.Schedule;
import org.jspecify.annotations.Nullable;

/**
 * {@code factor(t) = start + (end - start) min(1, t / length)}, t in completed epochs or steps. As
 * PyTorch's LinearLR, which starts at 1/3, ends at 1 and takes 5 epochs by default.
 */
@About(
    value = "The learning rate changes in a straight line",
    formula = "factor(t) = start + (end - start) min(1, t / length)",
    checked = "PyTorch 1.13.0")
public record Linear(
    @Param(value = "factor at the start", byDefault = "1", range = "[0, inf)") double start,
    @Param(value = "factor at the end and after it", byDefault = "0", range = "[0, inf)")
        double end,
    @Param(
            value = "time from start to end; by default the whole training",
            optional = true,
            range = "(0, inf)")
        @Nullable Double length)
    implements Schedule {
  public Linear {
    Params.check(Linear.class, start, end, length);
  }

  @Override
  public double factor(Progress progress, double[] state) {
    double share = Times.share(progress, length);
    return (1 - share) * start + share * end;
  }
}
