package dev.assay.optimizers.schedules;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.assay.core.spi.ParamException;
import dev.assay.core.spi.Schedule;
import dev.assay.testkit.ScheduleContract;
import java.util.Map;
import org.junit.jupiter.api.Test;

class StepTest extends ScheduleContract {
  @Override
  protected Schedule schedule() {
    return new Step(10, 0.5);
  }

  @Override
  protected Map<Double, Double> factors() {
    return Map.of(0.0, 1.0, 9.0, 1.0, 9.9, 1.0, 10.0, 0.5, 29.0, 0.25);
  }

  @Test
  void refusesWrongRanges() {
    assertThatThrownBy(() -> new Step(0, 2))
        .isInstanceOf(ParamException.class)
        .hasMessage(
            "every: got 0, expected a number >= 1; factor: got 2.0, expected a number in (0, 1]");
  }
}
