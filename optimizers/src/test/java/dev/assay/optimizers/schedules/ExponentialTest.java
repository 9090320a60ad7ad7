package dev.assay.optimizers.schedules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.assay.core.spi.ParamException;
import dev.assay.core.spi.Schedule;
import dev.assay.testkit.ScheduleContract;
import dev.assay.testkit.support.TestProgress;
import org.junit.jupiter.api.Test;

class ExponentialTest extends ScheduleContract {
  @Override
  protected Schedule schedule() {
    return new Exponential(0.9);
  }

  private double at(double time) {
    return schedule().factor(new TestProgress(time), new double[0]);
  }

  @Test
  void handWorked() {
    assertThat(at(0)).isEqualTo(1);
    assertThat(at(1)).isEqualTo(0.9);
    assertThat(at(3)).isCloseTo(0.729, within(1e-15));
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
