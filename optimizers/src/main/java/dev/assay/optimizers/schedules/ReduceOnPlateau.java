package dev.assay.optimizers.schedules;

import dev.assay.core.kernel.Powers;
import dev.assay.core.spi.About;
import dev.assay.core.spi.Metric;
import dev.assay.core.spi.Param;
import dev.assay.core.spi.Params;
import dev.assay.core.spi.Progress;
import dev.assay.core.spi.Schedule;
import java.util.List;

/**
 * Lowers the learning rate when a metric has stopped to get better.
 *
 * <p>When the metric has not been better than its best by more than minimumDelta for more than
 * {@code patience}, the factor is multiplied by {@code factor}, down to {@code minimum}, and
 * patience begins anew after {@code cooldown}. Times are in completed epochs or steps. Not a number
 * is never better. As PyTorch's ReduceLROnPlateau with threshold_mode abs; its default is a
 * threshold of 1e-4 of the best.
 */
@About(
    value = "The learning rate falls when a metric has stopped to get better",
    formula = "factor(t) = max(minimum, factor^k), k the number of plateaus up to t",
    checked = "PyTorch 1.13.0")
public record ReduceOnPlateau(
    @Param(value = "metric that is watched", byDefault = "validation.loss") String metric,
    @Param(value = "whether less or more of it is better", byDefault = "minimize") Metric.Goal goal,
    @Param(value = "what the rate is multiplied by", byDefault = "0.1", range = "(0, 1)")
        double factor,
    @Param(
            value = "time without a better value that is put up with",
            byDefault = "10",
            range = "[0, inf)")
        double patience,
    @Param(value = "how much better counts as better", byDefault = "0.0001", range = "[0, inf)")
        double minimumDelta,
    @Param(
            value = "time after a fall in which patience does not begin",
            byDefault = "0",
            range = "[0, inf)")
        double cooldown,
    @Param(value = "least factor", byDefault = "0", range = "[0, 1]") double minimum)
    implements Schedule {
  private static final int FALLS = 0;
  private static final int SEEN = 1;
  private static final int BEST = 2;
  private static final int SINCE = 3;

  public ReduceOnPlateau {
    Params.check(
        ReduceOnPlateau.class, metric, goal, factor, patience, minimumDelta, cooldown, minimum);
  }

  @Override
  public int stateSize() {
    return 4;
  }

  @Override
  public List<String> metrics() {
    return List.of(metric);
  }

  @Override
  public double factor(Progress progress, double[] state) {
    double value = progress.metric(metric);
    double t = progress.time();
    if (state[SEEN] == 0 && !Double.isNaN(value)) {
      state[SEEN] = 1;
      state[BEST] = value;
      state[SINCE] = t;
    } else if (state[SEEN] == 1) {
      watch(value, t, state);
    }
    return Math.max(minimum, Powers.power(factor, (long) state[FALLS]));
  }

  private void watch(double value, double t, double[] state) {
    if (goal.gain(value, state[BEST]) > minimumDelta) {
      state[BEST] = value;
      state[SINCE] = Math.max(state[SINCE], t);
    }
    if (t - state[SINCE] > patience) {
      state[FALLS]++;
      state[SINCE] = t + cooldown;
    }
  }
}
