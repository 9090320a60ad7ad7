package dev.assay.core.kernel;

import java.util.concurrent.atomic.AtomicLong;

/**
 * Lets the first products of a process be done by the plain twin.
 *
 * <p>Until the JVM's optimizing compiler is done with it, which takes half a second, vector code
 * keeps every vector on the heap and is about a hundred times slower than plain loops. A short job
 * is over before. So products begin with the plain twin and change over to the SIMD twin after a
 * number of multiply-adds that the plain one does in about a tenth of a second. Results have the
 * same bits before and after.
 */
final class ShortJobs {
  /** Those of this process, all threads and runs together. */
  static final ShortJobs OF_PROCESS = new ShortJobs(Lanes.FORCED ? 0 : 1L << 28);

  private final AtomicLong left;

  ShortJobs(long multiplyAdds) {
    left = new AtomicLong(multiplyAdds);
  }

  /** Whether to use vectors from now on, for these multiply-adds are more than are left. */
  boolean endBy(long multiplyAdds) {
    return left.addAndGet(-multiplyAdds) < 0;
  }
}
