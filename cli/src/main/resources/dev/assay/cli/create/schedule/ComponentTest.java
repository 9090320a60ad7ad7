package {{package}};

import dev.assay.core.spi.Schedule;
import dev.assay.testkit.ScheduleContract;
import java.util.Map;

class {{class}}Test extends ScheduleContract {
  @Override
  protected Schedule schedule() {
    return new {{class}}(0.5);
  }

  /** Worked by hand, for a training of 100 epochs. */
  @Override
  protected Map<Double, Double> factors() {
    return Map.of(0.0, 1.0, 1.0, 0.995, 50.0, 0.75, 100.0, 0.5);
  }
}
