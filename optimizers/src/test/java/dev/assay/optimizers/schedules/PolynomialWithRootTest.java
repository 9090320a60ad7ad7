package dev.assay.optimizers.schedules;

import dev.assay.core.spi.Schedule;
import dev.assay.testkit.ScheduleContract;
import java.util.Map;

class PolynomialWithRootTest extends ScheduleContract {
  @Override
  protected Schedule schedule() {
    return new Polynomial(0.5, 0, null);
  }

  @Override
  protected Map<Double, Double> factors() {
    return Map.of(0.0, 1.0, 75.0, 0.5, 99.0, 0.1, 100.0, 0.0);
  }
}
