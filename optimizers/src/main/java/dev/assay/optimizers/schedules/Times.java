package dev.assay.optimizers.schedules;

import dev.assay.core.spi.ParamException;
import dev.assay.core.spi.Progress;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What schedules share about times. */
final class Times {
  private Times() {}

  static void requireRising(String parameter, List<Double> times) {
    for (int i = 1; i < times.size(); i++) {
      if (times.get(i) <= times.get(i - 1)) {
        throw new ParamException(parameter, times, "times that rise");
      }
    }
  }

  /** How many of the times are at most t. */
  static int reached(List<Double> times, double t) {
    int count = 0;
    while (count < times.size() && times.get(count) <= t) {
      count++;
    }
    return count;
  }

  /**
   * The share of a length of time that is over, at most 1.
   *
   * @param length null for the whole training
   */
  static double share(Progress progress, @Nullable Double length) {
    return Math.min(1, progress.time() / (length == null ? progress.horizon() : length));
  }
}
