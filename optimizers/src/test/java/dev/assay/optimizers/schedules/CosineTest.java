package dev.assay.optimizers.schedules;

import dev.assay.core.spi.Schedule;
import dev.assay.testkit.ScheduleContract;
import java.util.Map;

class CosineTest extends ScheduleContract {
  @Override
  protected Schedule schedule() {
    return new Cosine(0.5, 60.0);
  }

  @Override
  protected Map<Double, Double> factors() {
    return Map.of(0.0, 1.0, 20.0, 0.875, 30.0, 0.75, 40.0, 0.625, 60.0, 0.5, 99.0, 0.5);
  }
}
