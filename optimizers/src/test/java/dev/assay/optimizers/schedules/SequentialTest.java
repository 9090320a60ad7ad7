package dev.assay.optimizers.schedules;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.assay.core.spi.ParamException;
import dev.assay.core.spi.Schedule;
import dev.assay.testkit.ScheduleContract;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class SequentialTest extends ScheduleContract {
  @Override
  protected Schedule schedule() {
    return new Sequential(
        List.of(new Constant(), new WarmUp(5, 0.5, new Step(10, 0.5)), new Linear(1, 0, null)),
        List.of(10.0, 60.0));
  }

  @Override
  protected Map<Double, Double> factors() {
    return Map.of(
        0.0, 1.0, 9.0, 1.0, 10.0, 0.5, 15.0, 1.0, 25.0, 0.5, 59.0, 0.0625, 60.0, 1.0, 80.0, 0.5);
  }

  @Test
  void refusesTimesThatDoNotFit() {
    assertThatThrownBy(() -> new Sequential(List.of(new Constant()), List.of(5.0)))
        .isInstanceOf(ParamException.class)
        .hasMessage("starts: got [5.0], expected one time fewer than schedules: 0");
  }

  @Test
  void refusesNothing() {
    assertThatThrownBy(() -> new Sequential(List.of(), List.of()))
        .isInstanceOf(ParamException.class)
        .hasMessage("schedules: got an empty list, expected at least one schedule");
  }
}
