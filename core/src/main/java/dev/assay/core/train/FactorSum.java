package dev.assay.core.train;

import dev.assay.core.evidence.Rates;
import dev.assay.core.spi.Schedule;

/** What a schedule makes of a learning rate over a whole training, without training. */
public final class FactorSum {
  private FactorSum() {}

  /**
   * Runs through the schedule; one that asks for metrics finds none.
   *
   * @param perStep whether the schedule counts steps instead of epochs
   * @param rate before the schedule
   */
  public static Rates of(
      Schedule schedule, boolean perStep, double rate, int epochs, long stepsPerEpoch) {
    long steps = epochs * stepsPerEpoch;
    TrainingProgress progress = new TrainingProgress(steps, epochs, perStep);
    double[] state = new double[schedule.stateSize()];
    double sum = 0;
    double factor = 1;
    while (progress.epoch < epochs) {
      if (perStep) {
        for (long i = 0; i < stepsPerEpoch; i++) {
          factor = schedule.factor(progress, state);
          sum += factor;
          progress.step++;
        }
      } else {
        factor = schedule.factor(progress, state);
        sum += factor * stepsPerEpoch;
        progress.step += stepsPerEpoch;
      }
      progress.epoch++;
    }
    return new Rates(rate, steps, stepsPerEpoch, sum, factor);
  }
}
