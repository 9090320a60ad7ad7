package dev.assay.core.contract;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import java.time.Duration;

/** Measures what the calling thread allocates on the heap. */
public final class Allocations {
  private static final int REPETITIONS = 1_000;
  private static final Duration LONGEST_WARM_UP = Duration.ofSeconds(10);

  private Allocations() {}

  /**
   * Fails when a warmed task allocates. Vector code puts its vectors on the heap until the compiler
   * is done with it, in the background; so the task is repeated until a thousand repetitions
   * together allocate less than a thousand bytes, which no task with even one object can.
   */
  public static void assertNone(Runnable task) {
    ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
    long start = System.nanoTime();
    long bytes;
    do {
      long before = threads.getCurrentThreadAllocatedBytes();
      for (int i = 0; i < REPETITIONS; i++) {
        task.run();
      }
      bytes = threads.getCurrentThreadAllocatedBytes() - before;
    } while (bytes >= REPETITIONS && System.nanoTime() - start < LONGEST_WARM_UP.toNanos());
    assertThat(bytes).as("bytes in %s repetitions", REPETITIONS).isLessThan(REPETITIONS);
  }
}
