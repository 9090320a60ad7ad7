package dev.assay.optimizers.schedules;

import dev.assay.core.spi.Metric;
import dev.assay.core.spi.Schedule;
import dev.assay.testkit.ScheduleContract;
import java.util.Map;

class ReduceOnPlateauTest extends ScheduleContract {
  @Override
  protected Schedule schedule() {
    return new ReduceOnPlateau("validation.loss", Metric.Goal.MINIMIZE, 0.5, 5, 0.01, 0, 0);
  }

  @Override
  protected Map<Double, Double> factors() {
    return Map.of(0.0, 1.0, 99.0, 1.0);
  }
}
