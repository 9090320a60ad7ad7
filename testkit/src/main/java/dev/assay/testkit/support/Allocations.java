package dev.assay.testkit.support;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.util.Arrays;
import java.util.Objects;

/** Measures what the calling thread and the workers allocate on the heap. */
public final class Allocations {
  private static final int REPETITIONS = 1_000;
  private static final Duration LONGEST_WARM_UP = Duration.ofSeconds(10);
  private static final ThreadMXBean BEAN = (ThreadMXBean) ManagementFactory.getThreadMXBean();

  private Allocations() {}

  /**
   * Bytes that a thousand repetitions of a warmed task allocate together. Vector code puts its
   * vectors on the heap until the compiler is done with it, in the background; so the task is
   * repeated until a thousand repetitions allocate less than a thousand bytes, which no task with
   * even one object can, or ten seconds have passed.
   */
  public static long ofThousandRepetitions(Runnable task) {
    task.run(); // starts the workers
    long[] threads = threads();
    long start = System.nanoTime();
    long bytes;
    do {
      long before = bytes(threads);
      for (int i = 0; i < REPETITIONS; i++) {
        task.run();
      }
      bytes = bytes(threads) - before;
    } while (bytes >= REPETITIONS && System.nanoTime() - start < LONGEST_WARM_UP.toNanos());
    return bytes < REPETITIONS ? 0 : bytes;
  }

  /**
   * Fails when a warmed task allocates.
   *
   * @throws AssertionError with the number of bytes
   */
  public static void assertNone(Runnable task) {
    long bytes = ofThousandRepetitions(task);
    if (bytes > 0) {
      throw new AssertionError(REPETITIONS + " repetitions allocated " + bytes + " bytes");
    }
  }

  /** The calling thread and the workers that are alive. */
  public static long[] threads() {
    Thread[] all = new Thread[Thread.activeCount() + 8];
    Thread.enumerate(all);
    return Arrays.stream(all)
        .filter(Objects::nonNull)
        .filter(t -> t == Thread.currentThread() || t.getName().startsWith("assay-worker-"))
        .mapToLong(Thread::threadId)
        .toArray();
  }

  /** What these threads have allocated so far; allocates nothing itself. */
  public static long bytes(long[] threads) {
    long sum = 0;
    for (long thread : threads) {
      sum += Math.max(0, BEAN.getThreadAllocatedBytes(thread));
    }
    return sum;
  }
}
