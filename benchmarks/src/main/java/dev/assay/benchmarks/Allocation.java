package dev.assay.benchmarks;

import com.sun.management.ThreadMXBean;
import dev.assay.core.spi.Progress;
import dev.assay.core.spi.RunListener;
import java.lang.management.ManagementFactory;

/** Bytes that all threads allocated in the second half of a training, per step. */
record Allocation(Counter counter) implements RunListener {
  private static final ThreadMXBean BEAN = (ThreadMXBean) ManagementFactory.getThreadMXBean();

  /** What was read. */
  static final class Counter {
    private long atHalf;
    private long atEnd;
    private long steps;

    double perStep() {
      return (double) (atEnd - atHalf) / steps;
    }
  }

  Allocation() {
    this(new Counter());
  }

  @Override
  public void step(Progress progress, double objective) {
    long half = progress.steps() / 2;
    if (progress.step() == half) {
      BEAN.getTotalThreadAllocatedBytes();
      counter.atHalf = BEAN.getTotalThreadAllocatedBytes();
    } else if (progress.step() == progress.steps()) {
      counter.atEnd = BEAN.getTotalThreadAllocatedBytes();
      counter.steps = progress.steps() - half;
    }
  }
}
