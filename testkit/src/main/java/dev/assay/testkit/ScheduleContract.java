package dev.assay.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.assay.core.spi.Progress;
import dev.assay.core.spi.Schedule;
import dev.assay.testkit.support.Allocations;
import dev.assay.testkit.support.TestProgress;
import org.junit.jupiter.api.Test;

/** What every schedule must keep; extend it and give one. */
public abstract class ScheduleContract {
  protected abstract Schedule schedule();

  private double[] course() {
    Schedule schedule = schedule();
    double[] state = new double[schedule.stateSize()];
    double[] factors = new double[101];
    for (int t = 0; t < factors.length; t++) {
      factors[t] = schedule.factor(new TestProgress(t), state);
    }
    return factors;
  }

  @Test
  void factorsAreFiniteAndNotNegative() {
    for (double factor : course()) {
      assertThat(factor).isFinite().isNotNegative();
    }
  }

  @Test
  void sameCourseGivesSameBits() {
    assertThat(course()).containsExactly(course());
  }

  @Test
  void allocatesNothing() {
    Schedule schedule = schedule();
    double[] state = new double[schedule.stateSize()];
    Progress progress = new TestProgress(7);
    // The sum keeps the calls from being optimised away.
    double[] sum = new double[1];
    Allocations.assertNone(() -> sum[0] += schedule.factor(progress, state));
    assertThat(sum[0]).isNotNegative();
  }
}
