package dev.assay.core.kernel;

import java.util.concurrent.atomic.AtomicLong;

/**
 * Lets the first operations of a process be done by the plain twin.
 *
 * <p>Until the JVM's optimizing compiler is done with it, which takes half a second, vector code
 * keeps every vector on the heap and is about a hundred times slower than plain loops. A short job
 * is over before. So products and functions begin with the plain twin and change over to the SIMD
 * twin after as many operations as both do in about the same time, compilation included; or at
 * once, where more are expected. Results have the same bits before and after.
 */
final class ShortJobs {
  /** Multiply-adds of products, all threads and runs of the process together. */
  static final ShortJobs PRODUCTS = new ShortJobs(Lanes.FORCED ? 0 : 3L << 29);

  /**
   * Numbers that functions were computed of, likewise; sums and the like along long rows use
   * vectors at once.
   */
  static final ShortJobs FUNCTIONS = new ShortJobs(Lanes.FORCED ? 0 : 1L << 25);

  private final AtomicLong left;
  private volatile boolean over;

  ShortJobs(long operations) {
    left = new AtomicLong(operations);
  }

  /** Says what is to come: more than is left ends the time without vectors now. */
  void expect(long operations) {
    if (operations > left.get()) {
      over = true;
    }
  }

  /** Whether to use vectors from now on, for these operations are more than are left. */
  boolean endBy(long operations) {
    if (!over && left.addAndGet(-operations) < 0) {
      over = true;
    }
    return over;
  }
}
