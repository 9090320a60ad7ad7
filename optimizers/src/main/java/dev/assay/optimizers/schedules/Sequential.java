package dev.assay.optimizers.schedules;

import dev.assay.core.spi.About;
import dev.assay.core.spi.Param;
import dev.assay.core.spi.ParamException;
import dev.assay.core.spi.Params;
import dev.assay.core.spi.Progress;
import dev.assay.core.spi.Schedule;
import java.util.Arrays;
import java.util.List;

/**
 * Schedules one after the other, each of which counts from its own start.
 *
 * <p>The first runs up to {@code starts[0]}, the second from there to {@code starts[1]}, the last
 * to the end; where a schedule's length is the whole training, its own part is meant. As PyTorch's
 * SequentialLR, in which a length is always stated.
 */
@About(
    value = "Schedules one after the other",
    formula = "factor(t) = factor_k(t - starts[k - 1]), k the number of starts <= t",
    checked = "PyTorch 1.13.0")
public record Sequential(
    @Param("the schedules in order") List<Schedule> schedules,
    @Param(value = "times at which the second, third ... begin, rising", range = "(0, inf)")
        List<Double> starts)
    implements Schedule {
  public Sequential {
    Params.check(Sequential.class, schedules, starts);
    schedules = List.copyOf(schedules);
    starts = List.copyOf(starts);
    if (schedules.isEmpty()) {
      throw new ParamException("schedules", "an empty list", "at least one schedule");
    }
    if (starts.size() != schedules.size() - 1) {
      throw new ParamException(
          "starts", starts, "one time fewer than schedules: " + (schedules.size() - 1));
    }
    Times.requireRising("starts", starts);
  }

  /** The state of the schedule that runs, then its number; nothing when none has a state. */
  @Override
  public int stateSize() {
    int most = most();
    return most == 0 ? 0 : most + 1;
  }

  private int most() {
    int most = 0;
    for (int i = 0; i < schedules.size(); i++) {
      most = Math.max(most, schedules.get(i).stateSize());
    }
    return most;
  }

  @Override
  public List<String> metrics() {
    return schedules.stream().flatMap(s -> s.metrics().stream()).distinct().toList();
  }

  @Override
  public double factor(Progress progress, double[] state) {
    int now = Times.reached(starts, progress.time());
    int most = most();
    if (most > 0 && state[most] != now) {
      Arrays.fill(state, 0, most, 0);
      state[most] = now;
    }
    double from = now == 0 ? 0 : starts.get(now - 1);
    double to = now < starts.size() ? starts.get(now) : progress.horizon();
    return schedules.get(now).factor(progress.part(from, to), state);
  }
}
