package dev.assay.benchmarks;

import dev.assay.core.spi.Progress;
import dev.assay.core.spi.RunListener;
import java.util.Arrays;

/** Notes when each step and epoch ended, and what the objective was. */
record StepClock(Times times) implements RunListener {
  /** Grows before training starts, so that a step allocates nothing. */
  static final class Times {
    private long[] stepEnds = new long[0];
    private double[] objectives = new double[0];
    private int steps;

    /** Objectives of the steps. */
    double[] objectives() {
      return Arrays.copyOf(objectives, steps);
    }

    /**
     * Nanoseconds that the fastest tenth of the last half of the steps stay below: what others do
     * on the machine slows the rest.
     */
    long fastestTenth() {
      long[] late = new long[steps - 1 - (steps - 1) / 2];
      for (int i = 0; i < late.length; i++) {
        int step = steps - late.length + i;
        late[i] = between(step - 1, step);
      }
      Arrays.sort(late);
      return late[late.length / 10];
    }

    /** Nanoseconds from the end of one step to that of another. */
    long between(int first, int last) {
      return stepEnds[last] - stepEnds[first];
    }

    int steps() {
      return steps;
    }
  }

  StepClock() {
    this(new Times());
  }

  @Override
  public void started(Progress progress) {
    times.stepEnds = new long[Math.toIntExact(progress.steps())];
    times.objectives = new double[times.stepEnds.length];
    times.steps = 0;
  }

  @Override
  public void step(Progress progress, double objective) {
    times.objectives[times.steps] = objective;
    times.stepEnds[times.steps++] = System.nanoTime();
  }
}
