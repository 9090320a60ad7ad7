package dev.assay.optimizers.schedules;

import dev.assay.core.spi.Schedule;
import dev.assay.testkit.ScheduleContract;
import java.util.Map;

class WarmUpTest extends ScheduleContract {
  @Override
  protected Schedule schedule() {
    return new WarmUp(20, 0.2, new Linear(1, 0, null));
  }

  @Override
  protected Map<Double, Double> factors() {
    return Map.of(0.0, 0.2, 10.0, 0.6, 20.0, 1.0, 40.0, 0.75, 60.0, 0.5, 100.0, 0.0);
  }
}
