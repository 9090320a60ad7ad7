package dev.assay.optimizers.schedules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.assay.core.spi.ParamException;
import dev.assay.core.spi.Schedule;
import dev.assay.testkit.ScheduleContract;
import dev.assay.testkit.support.TestProgress;
import org.junit.jupiter.api.Test;

class InverseTimeTest extends ScheduleContract {
  @Override
  protected Schedule schedule() {
    return new InverseTime(0.5);
  }

  private double at(double time) {
    return schedule().factor(new TestProgress(time), new double[0]);
  }

  @Test
  void handWorked() {
    assertThat(at(0)).isEqualTo(1);
    assertThat(at(2)).isEqualTo(0.5);
    assertThat(at(6)).isEqualTo(0.25);
  }

  @Test
  void refusesWrongRanges() {
    assertThatThrownBy(() -> new InverseTime(-1))
        .isInstanceOf(ParamException.class)
        .hasMessage("decay: got -1.0, expected a number >= 0");
  }
}
