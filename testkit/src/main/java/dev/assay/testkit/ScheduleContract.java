package dev.assay.testkit;

import dev.assay.core.spi.Schedule;
import dev.assay.testkit.check.ScheduleChecks;
import java.util.Map;

/** What every schedule must keep; extend it, and give some of its values. */
public abstract class ScheduleContract extends CheckedContract {
  protected abstract Schedule schedule();

  /**
   * Factors worked out by hand.
   *
   * @return the factor at each time in epochs, of a training of 100 epochs
   */
  protected abstract Map<Double, Double> factors();

  @Override
  final Schedule component() {
    return schedule();
  }

  @Override
  final ScheduleChecks checks() {
    return new ScheduleChecks(schedule(), factors());
  }
}
