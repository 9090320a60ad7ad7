package dev.assay.study.execute;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.BooleanSupplier;

/** Runs the trials that the journal does not hold yet, several at once. */
public final class Execution {
  private final TrialRunner runner;
  private final Journal journal;
  private final Settings settings;
  private final ExecutionListener listener;

  /**
   * How to run; nothing here changes a result.
   *
   * @param workers trials at once
   * @param timeoutSeconds for each trial; infinite for none
   * @param stop asked before each trial whether to begin no more
   */
  public record Settings(int workers, double timeoutSeconds, BooleanSupplier stop) {}

  public Execution(
      TrialRunner runner, Journal journal, Settings settings, ExecutionListener listener) {
    this.runner = runner;
    this.journal = journal;
    this.settings = settings;
    this.listener = listener;
  }

  /**
   * Runs trials, each once however often it is listed, and waits.
   *
   * @param what the trials are for, as progress shows it
   * @return whether every trial ended; false when stopped before
   */
  public boolean run(String what, List<PlannedTrial> trials) {
    Map<String, PlannedTrial> open = new LinkedHashMap<>();
    trials.forEach(t -> open.putIfAbsent(t.key(), t));
    int all = open.size();
    open.keySet().removeIf(key -> journal.finished(key).isPresent());
    listener.started(what, all, all - open.size());
    try (ExecutorService pool = Executors.newFixedThreadPool(settings.workers())) {
      List<Future<Boolean>> futures = new ArrayList<>();
      open.forEach((key, trial) -> futures.add(pool.submit(() -> one(key, trial))));
      boolean complete = true;
      for (Future<Boolean> future : futures) {
        complete &= result(future);
      }
      return complete;
    }
  }

  private boolean one(String key, PlannedTrial trial) {
    if (settings.stop().getAsBoolean()) {
      return false;
    }
    String json =
        runner.run(new TrialRequest(trial.arm().yaml(), trial.seed(), settings.timeoutSeconds()));
    TrialAnswer answer = TrialAnswer.parse(json);
    if (answer.status() == TrialAnswer.Status.INTERRUPTED) {
      return false;
    }
    synchronized (this) {
      journal.append(
          new Journal.Line(
              "trial",
              Optional.of(key),
              Optional.of(trial.arm().name()),
              Optional.of(trial.seed()),
              Optional.of(answer),
              Map.of(),
              Instant.now().toString()));
      listener.ended(trial, answer);
    }
    return true;
  }

  private static boolean result(Future<Boolean> future) {
    try {
      return future.get();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    } catch (ExecutionException e) {
      throw new IllegalStateException("a worker failed: " + e.getCause(), e.getCause());
    }
  }
}
