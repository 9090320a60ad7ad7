package dev.assay.optimizers.schedules;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.assay.core.spi.ParamException;
import dev.assay.core.spi.Schedule;
import dev.assay.testkit.ScheduleContract;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ExponentialTest extends ScheduleContract {
  @Override
  protected Schedule schedule() {
    return new Exponential(0.9);
  }

  @Override
  protected Map<Double, Double> factors() {
    return Map.of(0.0, 1.0, 1.0, 0.9, 2.0, 0.81, 3.0, 0.729);
  }

  @Test
  void refusesWrongRanges() {
    assertThatThrownBy(() -> new Exponential(0))
        .isInstanceOf(ParamException.class)
        .hasMessage("decay: got 0.0, expected a number in (0, 1]");
    assertThatThrownBy(() -> new Exponential(1.1))
        .isInstanceOf(ParamException.class)
        .hasMessage("decay: got 1.1, expected a number in (0, 1]");
  }
}
