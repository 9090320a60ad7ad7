package dev.assay.optimizers.schedules;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.assay.core.spi.ParamException;
import dev.assay.core.spi.Schedule;
import dev.assay.testkit.ScheduleContract;
import java.util.Map;
import org.junit.jupiter.api.Test;

class InverseTimeTest extends ScheduleContract {
  @Override
  protected Schedule schedule() {
    return new InverseTime(0.5);
  }

  @Override
  protected Map<Double, Double> factors() {
    return Map.of(0.0, 1.0, 2.0, 0.5, 6.0, 0.25);
  }

  @Test
  void refusesWrongRanges() {
    assertThatThrownBy(() -> new InverseTime(-1))
        .isInstanceOf(ParamException.class)
        .hasMessage("decay: got -1.0, expected a number >= 0");
  }
}
