package dev.assay.core.contract;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;

/** Measures what the calling thread allocates on the heap. */
public final class Allocations {
  private static final int WARM_UP = 2_000;
  private static final int REPETITIONS = 1_000;

  private Allocations() {}

  /** Fails when a warmed task allocates; one stray object in all repetitions is let pass. */
  public static void assertNone(Runnable task) {
    ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
    for (int i = 0; i < WARM_UP; i++) {
      task.run();
    }
    long before = threads.getCurrentThreadAllocatedBytes();
    for (int i = 0; i < REPETITIONS; i++) {
      task.run();
    }
    long bytes = threads.getCurrentThreadAllocatedBytes() - before;
    assertThat(bytes).as("bytes in %s repetitions", REPETITIONS).isLessThan(REPETITIONS);
  }
}
