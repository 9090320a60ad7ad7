package dev.assay.optimizers.schedules;

import dev.assay.core.spi.Schedule;
import dev.assay.testkit.ScheduleContract;
import java.util.Map;

class OneCycleWithCosineTest extends ScheduleContract {
  @Override
  protected Schedule schedule() {
    return new OneCycle(0.41, 4, 25, OneCycle.Shape.COSINE);
  }

  @Override
  protected Map<Double, Double> factors() {
    return Map.of(0.0, 0.25, 20.0, 0.625, 40.0, 1.0, 69.5, 0.505, 99.0, 0.01, 120.0, 0.01);
  }
}
