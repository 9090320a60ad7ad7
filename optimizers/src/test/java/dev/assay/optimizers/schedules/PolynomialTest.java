package dev.assay.optimizers.schedules;

import dev.assay.core.spi.Schedule;
import dev.assay.testkit.ScheduleContract;
import java.util.Map;

class PolynomialTest extends ScheduleContract {
  @Override
  protected Schedule schedule() {
    return new Polynomial(3, 0.25, 50.0);
  }

  @Override
  protected Map<Double, Double> factors() {
    return Map.of(0.0, 1.0, 25.0, 0.34375, 50.0, 0.25, 99.0, 0.25);
  }
}
