package dev.assay.study.execute;

import dev.assay.config.ConfigLoader;
import dev.assay.config.LoadedExperiment;
import dev.assay.config.catalog.Catalog;
import dev.assay.config.problem.ConfigException;
import dev.assay.config.problem.Problem;
import dev.assay.config.problem.Source;
import dev.assay.core.train.Divergence;
import dev.assay.core.train.Outcome;
import dev.assay.run.Trial;
import dev.assay.run.TrialOptions;
import dev.assay.run.record.TrialResult;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.stream.Collectors;

/** Runs each trial in the thread that asks, computing with that thread alone. */
public final class InProcessRunner implements TrialRunner {
  private final Catalog catalog;
  private final ConfigLoader loader;
  private final BooleanSupplier cancelled;

  /**
   * @param cancelled asked before every step of every trial whether to stop
   */
  public InProcessRunner(Catalog catalog, BooleanSupplier cancelled) {
    this.catalog = catalog;
    this.loader = new ConfigLoader(catalog);
    this.cancelled = cancelled;
  }

  @Override
  public String run(TrialRequest request) {
    long start = System.nanoTime();
    return answer(request, start).json();
  }

  @SuppressWarnings(
      "CatchingUnchecked") // Whatever a component throws is this trial's failure only.
  private TrialAnswer answer(TrialRequest request, long start) {
    Clock clock = new Clock(start, request.timeoutSeconds());
    try {
      return train(request, clock);
    } catch (ConfigException e) {
      String reason =
          e.problems().stream().map(Problem::toString).collect(Collectors.joining("; "));
      return TrialAnswer.without(TrialAnswer.Status.FAILED, reason, clock.seconds());
    } catch (OutOfMemoryError e) {
      return TrialAnswer.without(
          TrialAnswer.Status.FAILED,
          "no memory left; fewer --workers, or ASSAY_JAVA_OPTS=-Xmx...",
          clock.seconds());
    } catch (Exception | LinkageError | StackOverflowError | AssertionError e) {
      return TrialAnswer.without(TrialAnswer.Status.FAILED, reason(e), clock.seconds());
    }
  }

  private TrialAnswer train(TrialRequest request, Clock clock) {
    LoadedExperiment loaded =
        loader.load(
            request.yaml(),
            new Source("arm", Path.of("").toAbsolutePath()),
            List.of("seed=" + request.seed()));
    Curves curves = new Curves();
    BooleanSupplier stop = () -> cancelled.getAsBoolean() || clock.over();
    TrialOptions options = new TrialOptions(1, Optional.empty(), List.of(curves), stop);
    TrialResult result = Trial.of(catalog, loaded, options).run();
    Outcome outcome = result.outcome();
    if (outcome.status() == Outcome.Status.INTERRUPTED) {
      return cancelled.getAsBoolean()
          ? TrialAnswer.without(TrialAnswer.Status.INTERRUPTED, "interrupted", clock.seconds())
          : TrialAnswer.without(
              TrialAnswer.Status.FAILED,
              "not done after " + request.timeoutSeconds() + " s (--timeout)",
              clock.seconds());
    }
    return new TrialAnswer(
        outcome.status() == Outcome.Status.DIVERGED
            ? TrialAnswer.Status.DIVERGED
            : TrialAnswer.Status.COMPLETED,
        outcome.divergence().map(Divergence::toString),
        Optional.of(result.weightsHash()),
        Optional.of(result.dataHash()),
        outcome.metrics(),
        curves.lowest(),
        curves.highest(),
        curves.points(),
        clock.seconds());
  }

  /** The exception and the place it came from, on one line. */
  private static String reason(Throwable e) {
    StackTraceElement[] trace = e.getStackTrace();
    return e + (trace.length == 0 ? "" : " at " + trace[0]);
  }

  @Override
  public void close() {}

  private record Clock(long start, double limit) {
    double seconds() {
      return (System.nanoTime() - start) / 1e9;
    }

    boolean over() {
      return seconds() > limit;
    }
  }
}
