package dev.assay.core.kernel;

import java.util.concurrent.atomic.AtomicLong;

/**
 * Lets the first operations of a process be done by the plain twin.
 *
 * <p>Until the JVM's optimizing compiler is done with it, which takes half a second, vector code
 * keeps every vector on the heap and is about a hundred times slower than plain loops. A short job
 * is over before. So products and functions begin with the plain twin and change over to the SIMD
 * twin after as many multiply-adds as both do in about the same time, compilation included; or at
 * once, where more are expected. Results have the same bits before and after.
 */
final class ShortJobs {
  /** Those of this process, all threads and runs together. */
  static final ShortJobs OF_PROCESS = new ShortJobs(Lanes.FORCED ? 0 : 3L << 29);

  private final AtomicLong left;
  private volatile boolean over;

  ShortJobs(long multiplyAdds) {
    left = new AtomicLong(multiplyAdds);
  }

  /** Says what is to come: more than is left ends the time without vectors now. */
  void expect(long multiplyAdds) {
    if (multiplyAdds > left.get()) {
      over = true;
    }
  }

  /** Whether to use vectors from now on, for these multiply-adds are more than are left. */
  boolean endBy(long multiplyAdds) {
    if (!over && left.addAndGet(-multiplyAdds) < 0) {
      over = true;
    }
    return over;
  }
}
