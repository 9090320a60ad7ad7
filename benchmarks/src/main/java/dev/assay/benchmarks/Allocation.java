package dev.assay.benchmarks;

import com.sun.management.ThreadMXBean;
import dev.assay.core.spi.Progress;
import dev.assay.core.spi.RunListener;
import java.lang.management.ManagementFactory;
import java.util.Arrays;

/**
 * Bytes that all threads allocated in the second half of a training: by steps, from the end of an
 * epoch's first to that of its last; and besides, between epochs.
 */
record Allocation(Counter counter) implements RunListener {
  private static final int MOST_EPOCHS = 1000;
  private static final ThreadMXBean BEAN = (ThreadMXBean) ManagementFactory.getThreadMXBean();

  /** What was read. */
  static final class Counter {
    private final long[] bySteps = new long[MOST_EPOCHS];
    private final long[] between = new long[MOST_EPOCHS];
    private long last;
    private long steps;
    private int epochs;

    /** By the steps of the middle epoch: now and then some other thread of the JVM allocates. */
    double perStep() {
      return (double) middle(bySteps) / steps;
    }

    /** For what is done once an epoch: the order of rows, a line of metrics. */
    double besidesPerEpoch() {
      return middle(between);
    }

    private long middle(long[] bytes) {
      return Arrays.stream(bytes, 0, epochs).sorted().skip(epochs / 2).findFirst().orElseThrow();
    }
  }

  Allocation() {
    this(new Counter());
  }

  @Override
  public void step(Progress progress, double objective) {
    long perEpoch = progress.steps() / progress.epochs();
    long number = progress.step() % perEpoch;
    if (number > 1) {
      return;
    }
    long now = BEAN.getTotalThreadAllocatedBytes();
    if ((progress.step() - 1) / perEpoch >= progress.epochs() / 2) {
      if (number == 1) {
        counter.between[counter.epochs] = now - counter.last;
      } else {
        counter.bySteps[counter.epochs] = now - counter.last;
        counter.steps = perEpoch - 1;
        counter.epochs++;
      }
    }
    counter.last = BEAN.getTotalThreadAllocatedBytes();
  }
}
