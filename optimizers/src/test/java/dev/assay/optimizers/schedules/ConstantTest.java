package dev.assay.optimizers.schedules;

import static org.assertj.core.api.Assertions.assertThat;

import dev.assay.core.spi.Schedule;
import dev.assay.testkit.ScheduleContract;
import dev.assay.testkit.support.TestProgress;
import org.junit.jupiter.api.Test;

class ConstantTest extends ScheduleContract {
  @Override
  protected Schedule schedule() {
    return new Constant();
  }

  @Test
  void isOneThroughout() {
    assertThat(schedule().factor(new TestProgress(0), new double[0])).isEqualTo(1);
    assertThat(schedule().factor(new TestProgress(99), new double[0])).isEqualTo(1);
  }
}
