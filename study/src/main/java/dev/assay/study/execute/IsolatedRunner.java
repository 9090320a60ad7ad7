package dev.assay.study.execute;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.function.BooleanSupplier;
import tools.jackson.databind.json.JsonMapper;

/**
 * Runs trials in worker processes, one trial at a time in each: a plugin that crashes, hangs or eats
 * memory loses only its trial. A worker that ended badly is replaced.
 */
public final class IsolatedRunner implements TrialRunner {
  private static final JsonMapper MAPPER = JsonMapper.builder().build();

  /** A trial ends at a step boundary after its timeout; one that does not is stopped. */
  private static final double GRACE_SECONDS = 10;

  private final List<Path> plugins;
  private final long heapBytes;
  private final BooleanSupplier cancelled;
  private final ConcurrentLinkedDeque<WorkerProcess> idle = new ConcurrentLinkedDeque<>();

  /**
   * @param plugins folders of plugins
   * @param workers trials at once, which share this machine's memory
   * @param cancelled asked several times a second whether to stop
   */
  public IsolatedRunner(List<Path> plugins, int workers, BooleanSupplier cancelled) {
    this.plugins = List.copyOf(plugins);
    this.heapBytes = Math.max(64L << 20, Runtime.getRuntime().maxMemory() / workers);
    this.cancelled = cancelled;
  }

  @Override
  public String run(TrialRequest request) {
    long start = System.nanoTime();
    WorkerProcess worker = idle.poll();
    if (worker == null) {
      worker = WorkerProcess.start(plugins, heapBytes);
    }
    Optional<String> answer =
        worker.ask(
            MAPPER.writeValueAsString(request),
            () ->
                cancelled.getAsBoolean()
                    || seconds(start) > request.timeoutSeconds() + GRACE_SECONDS);
    if (answer.isPresent()) {
      idle.push(worker);
      return answer.get();
    }
    String end = worker.end();
    worker.close();
    return (cancelled.getAsBoolean()
            ? TrialAnswer.without(TrialAnswer.Status.INTERRUPTED, "interrupted", seconds(start))
            : TrialAnswer.without(
                TrialAnswer.Status.FAILED, "its worker process " + end, seconds(start)))
        .json();
  }

  private static double seconds(long start) {
    return (System.nanoTime() - start) / 1e9;
  }

  @Override
  public void close() {
    idle.forEach(WorkerProcess::close);
  }
}
