package dev.assay.optimizers.schedules;

import dev.assay.core.spi.Schedule;
import dev.assay.testkit.ScheduleContract;
import java.util.Map;

class ConstantTest extends ScheduleContract {
  @Override
  protected Schedule schedule() {
    return new Constant();
  }

  @Override
  protected Map<Double, Double> factors() {
    return Map.of(0.0, 1.0, 99.0, 1.0);
  }
}
