package dev.assay.optimizers.schedules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.assay.core.spi.ParamException;
import dev.assay.core.spi.Schedule;
import dev.assay.testkit.ScheduleContract;
import dev.assay.testkit.support.TestProgress;
import org.junit.jupiter.api.Test;

class StepTest extends ScheduleContract {
  @Override
  protected Schedule schedule() {
    return new Step(10, 0.5);
  }

  private double at(double time) {
    return schedule().factor(new TestProgress(time), new double[0]);
  }

  @Test
  void handWorked() {
    assertThat(at(0)).isEqualTo(1);
    assertThat(at(9)).isEqualTo(1);
    assertThat(at(10)).isEqualTo(0.5);
    assertThat(at(29)).isEqualTo(0.25);
  }

  @Test
  void refusesWrongRanges() {
    assertThatThrownBy(() -> new Step(0, 2))
        .isInstanceOf(ParamException.class)
        .hasMessage(
            "every: got 0, expected a number >= 1; factor: got 2.0, expected a number in (0, 1]");
  }
}
