package dev.assay.optimizers.schedules;

import dev.assay.core.spi.Schedule;
import dev.assay.testkit.ScheduleContract;
import java.util.Map;

class LinearTest extends ScheduleContract {
  @Override
  protected Schedule schedule() {
    return new Linear(0.5, 2, 50.0);
  }

  @Override
  protected Map<Double, Double> factors() {
    return Map.of(0.0, 0.5, 10.0, 0.8, 25.0, 1.25, 50.0, 2.0, 99.0, 2.0);
  }
}
