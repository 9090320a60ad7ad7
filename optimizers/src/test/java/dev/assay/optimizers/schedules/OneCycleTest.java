package dev.assay.optimizers.schedules;

import dev.assay.core.spi.Schedule;
import dev.assay.testkit.ScheduleContract;
import java.util.Map;

class OneCycleTest extends ScheduleContract {
  @Override
  protected Schedule schedule() {
    return new OneCycle(0.5, 20, 10, OneCycle.Shape.LINEAR);
  }

  @Override
  protected Map<Double, Double> factors() {
    return Map.of(0.0, 0.05, 24.5, 0.525, 49.0, 1.0, 74.0, 0.5025, 99.0, 0.005, 120.0, 0.005);
  }
}
