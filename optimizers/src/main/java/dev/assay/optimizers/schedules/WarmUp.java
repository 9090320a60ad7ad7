package dev.assay.optimizers.schedules;

import dev.assay.core.spi.About;
import dev.assay.core.spi.Param;
import dev.assay.core.spi.Params;
import dev.assay.core.spi.Progress;
import dev.assay.core.spi.Schedule;
import java.util.List;

/**
 * A straight rise to the full learning rate, then another schedule that starts when it is over.
 *
 * <p>{@code factor(t) = start + (1 - start) t / length} for {@code t < length}, then that of the
 * other schedule at {@code t - length} of the time that is left; t in completed epochs or steps. As
 * PyTorch's SequentialLR of a LinearLR and the other.
 */
@About(
    value = "A straight rise to the full learning rate, then another schedule",
    formula = "factor(t) = start + (1 - start) t / length for t < length, then the other's",
    source = "Goyal et al., Accurate, large minibatch SGD, 2017, section 2.2",
    checked = "PyTorch 1.13.0")
public record WarmUp(
    @Param(value = "time of the rise", range = "(0, inf)") double length,
    @Param(value = "factor at the start", byDefault = "0.1", range = "[0, 1]") double start,
    @Param(value = "the schedule after it", byDefault = "constant") Schedule then)
    implements Schedule {
  public WarmUp {
    Params.check(WarmUp.class, length, start, then);
  }

  @Override
  public int stateSize() {
    return then.stateSize();
  }

  @Override
  public List<String> metrics() {
    return then.metrics();
  }

  @Override
  public double factor(Progress progress, double[] state) {
    double t = progress.time();
    if (t < length) {
      return start + (1 - start) * t / length;
    }
    return then.factor(progress.part(length, progress.horizon()), state);
  }
}
