package dev.assay.optimizers.schedules;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.assay.core.spi.ParamException;
import dev.assay.core.spi.Schedule;
import dev.assay.testkit.ScheduleContract;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class MultiStepTest extends ScheduleContract {
  @Override
  protected Schedule schedule() {
    return new MultiStep(List.of(10.0, 20.5, 40.0), 0.5);
  }

  @Override
  protected Map<Double, Double> factors() {
    return Map.of(0.0, 1.0, 9.9, 1.0, 10.0, 0.5, 20.0, 0.5, 21.0, 0.25, 100.0, 0.125);
  }

  @Test
  void refusesTimesThatDoNotRise() {
    assertThatThrownBy(() -> new MultiStep(List.of(10.0, 10.0), 0.5))
        .isInstanceOf(ParamException.class)
        .hasMessage("milestones: got [10.0, 10.0], expected times that rise");
  }
}
