package dev.assay.testkit.check;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** Uses one component in two threads at once. */
final class Concurrently {
  private static final int THREADS = 2;
  private static final int LEAST = 3;
  private static final long LONGEST = Duration.ofMillis(100).toNanos();

  private final Exercise exercise;

  Concurrently(Exercise exercise) {
    this.exercise = exercise;
  }

  void run(Findings findings) {
    double[] expected = exercise.run();
    CyclicBarrier barrier = new CyclicBarrier(THREADS);
    Callable<double[]> trial =
        () -> {
          barrier.await();
          long start = System.nanoTime();
          double[] given = exercise.run();
          for (int i = 1;
              Bits.same(given, expected) && (i < LEAST || System.nanoTime() - start < LONGEST);
              i++) {
            given = exercise.run();
          }
          return given;
        };
    try (ExecutorService threads = Executors.newFixedThreadPool(THREADS)) {
      List<Future<double[]>> results = List.of(threads.submit(trial), threads.submit(trial));
      for (Future<double[]> result : results) {
        Bits.require(
            findings,
            "used by two threads at once it gives other numbers: they share something that"
                + " changes",
            i -> "number " + i,
            result.get(),
            expected);
      }
    } catch (ExecutionException e) {
      findings.broken("used by two threads at once it fails with " + e.getCause());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted", e);
    }
  }
}
