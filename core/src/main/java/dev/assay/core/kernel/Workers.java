package dev.assay.core.kernel;

import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;

/**
 * Threads that share the work of one run.
 *
 * <p>Work is always divided so that each result element is computed by one thread in one order; the
 * number of threads cannot change a bit. The caller is one of the threads; the others are daemon
 * threads, started when first needed. Used by one thread at a time.
 */
public final class Workers implements AutoCloseable {
  /** How often a waiting thread looks again before it sleeps, some tens of microseconds. */
  private static final int SPINS = 2_000;

  private final int threads;
  private final AtomicInteger pending = new AtomicInteger();
  private final AtomicInteger nextHelper = new AtomicInteger(1);
  private Thread @Nullable [] helpers;
  private volatile int round;
  private volatile boolean closed;
  private volatile @Nullable Thread caller;
  private volatile @Nullable Throwable failure;

  // Written before round, read after it.
  private @Nullable PartTask task;
  private @Nullable RangeTask rangeTask;
  private int size;
  private int grain;
  private int parts;
  private int rounds;

  /** Runs a range without telling which thread does it. */
  private final PartTask anyThread =
      (part, from, to) -> {
        RangeTask current = rangeTask;
        if (current != null) {
          current.run(from, to);
        }
      };

  /**
   * @throws IllegalArgumentException when {@code threads} is less than 1
   */
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

  /** Work on a range of indices, with the number of the thread for finding its own buffers. */
  interface PartTask {
    void run(int part, int from, int to);
  }

  public int threads() {
    return threads;
  }

  /**
   * Runs the task over 0 .. n-1, cut at multiples of {@code grain}, and returns when all is done.
   * Allocates nothing once the threads have been started. What a task throws is thrown here, after
   * all threads have finished.
   */
  public void split(int n, int grain, RangeTask task) {
    if (threads == 1 || n <= grain) {
      if (n > 0) {
        task.run(0, n);
      }
      return;
    }
    rangeTask = task;
    try {
      splitParts(n, grain, anyThread);
    } finally {
      rangeTask = null;
    }
  }

  /** As {@link #split}; part p is 0 .. threads-1, each at most once. */
  void splitParts(int n, int grain, PartTask task) {
    long blocks = (n + (long) grain - 1) / grain;
    int cuts = (int) Math.min(threads, blocks);
    if (cuts <= 1) {
      if (n > 0) {
        task.run(0, 0, n);
      }
      return;
    }
    Thread[] running = running();
    this.task = task;
    size = n;
    this.grain = grain;
    parts = cuts;
    caller = Thread.currentThread();
    failure = null;
    pending.set(threads - 1);
    round = ++rounds;
    for (Thread helper : running) {
      LockSupport.unpark(helper);
    }
    try {
      runPart(0);
    } finally {
      await();
    }
    Throwable thrown = failure;
    if (thrown != null) {
      failure = null;
      throw unchecked(thrown);
    }
  }

  private Thread[] running() {
    Thread[] known = helpers;
    if (known != null) {
      return known;
    }
    if (closed) {
      throw new IllegalStateException("workers are closed");
    }
    Thread[] started = new Thread[threads - 1];
    for (int i = 0; i < started.length; i++) {
      started[i] = new Thread(this::serve, "assay-worker-" + (i + 1));
      started[i].setDaemon(true);
      started[i].start();
    }
    helpers = started;
    return started;
  }

  private void serve() {
    int part = nextHelper.getAndIncrement();
    int done = 0;
    while (awaitRound(done)) {
      done++;
      try {
        if (part < parts) {
          runPart(part);
        }
      } catch (Throwable thrown) {
        failure = thrown;
      }
      if (pending.decrementAndGet() == 0) {
        LockSupport.unpark(caller);
      }
    }
  }

  private boolean awaitRound(int done) {
    for (int spins = 0; round == done; spins++) {
      if (closed) {
        return false;
      }
      pause(spins);
    }
    return true;
  }

  private void await() {
    for (int spins = 0; pending.get() > 0; spins++) {
      pause(spins);
    }
  }

  private void pause(int spins) {
    if (spins < SPINS) {
      Thread.onSpinWait();
    } else {
      LockSupport.park(this);
    }
  }

  private void runPart(int part) {
    PartTask current = task;
    long blocks = (size + (long) grain - 1) / grain;
    int from = (int) (blocks * part / parts * grain);
    int to = (int) Math.min(size, blocks * (part + 1) / parts * grain);
    if (current != null && from < to) {
      current.run(part, from, to);
    }
  }

  private static RuntimeException unchecked(Throwable thrown) {
    if (thrown instanceof Error error) {
      throw error;
    }
    return thrown instanceof RuntimeException exception
        ? exception
        : new IllegalStateException(thrown);
  }

  /** Ends the threads. */
  @Override
  public void close() {
    closed = true;
    Thread[] known = helpers;
    if (known != null) {
      for (Thread helper : known) {
        LockSupport.unpark(helper);
      }
    }
  }
}
