package dev.assay.optimizers.schedules;

import dev.assay.core.spi.Schedule;
import dev.assay.testkit.ScheduleContract;
import java.util.Map;

class LinearOverAllTest extends ScheduleContract {
  @Override
  protected Schedule schedule() {
    return new Linear(1, 0, null);
  }

  @Override
  protected Map<Double, Double> factors() {
    return Map.of(0.0, 1.0, 25.0, 0.75, 99.0, 1 - 0.99, 100.0, 0.0);
  }
}
