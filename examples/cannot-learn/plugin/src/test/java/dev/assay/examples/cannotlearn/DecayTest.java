package dev.assay.examples.cannotlearn;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.assay.core.spi.Schedule;
import dev.assay.testkit.ScheduleContract;
import dev.assay.testkit.support.TestProgress;
import java.util.Map;
import org.junit.jupiter.api.Test;

class DecayTest extends ScheduleContract {
  @Override
  protected Schedule schedule() {
    return new Decay(0.25);
  }

  @Override
  protected Map<Double, Double> factors() {
    return Map.of(0.0, 1.0, 1.0, 0.8, 2.0, 0.64); // inverse-time: 0.667 at 2
  }

  private double at(double time) {
    return schedule().factor(new TestProgress(time), new double[0]);
  }

  @Test
  void isTheProgramsRecurrence() {
    double rate = 0.1;
    for (int t = 0; t < 100; t++) {
      assertThat(0.1 * at(t)).isCloseTo(rate, within(1e-13 * rate));
      rate = rate * rate / (rate + rate * 0.25);
    }
  }
}
