package dev.assay.study.diagnosis;

import dev.assay.config.LoadedExperiment;
import dev.assay.config.experiment.NetworkLayer;
import dev.assay.config.problem.ConfigException;
import dev.assay.core.spi.RunListener;
import dev.assay.core.train.Outcome;
import dev.assay.run.Trial;
import dev.assay.run.TrialOptions;
import dev.assay.run.observe.CourseListener;
import dev.assay.run.record.TrialResult;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.BooleanSupplier;

/** Runs trainings side by side, each with one thread, until the time is up. */
final class Trainings implements AutoCloseable {
  private final ExecutorService pool;
  private final BooleanSupplier over;
  private int done;

  /**
   * @param over asked before every step whether to stop
   */
  Trainings(int workers, BooleanSupplier over) {
    this.pool = Executors.newFixedThreadPool(workers);
    this.over = over;
  }

  /** A training to run. */
  record Job(LoadedExperiment experiment, long seed, boolean watched) {}

  /** Trainings that ended, in the order asked for; those that did not, or failed, are empty. */
  List<Optional<Training>> run(Subject subject, List<Job> jobs) {
    List<Future<Optional<Training>>> futures = new ArrayList<>();
    jobs.forEach(job -> futures.add(pool.submit(() -> train(subject, job))));
    List<Optional<Training>> results = new ArrayList<>();
    for (Future<Optional<Training>> future : futures) {
      results.add(wait(future));
    }
    done += (int) results.stream().filter(Optional::isPresent).count();
    return results;
  }

  /** Trainings that ended since this was made. */
  int done() {
    return done;
  }

  private static Optional<Training> wait(Future<Optional<Training>> future) {
    try {
      return future.get();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return Optional.empty();
    } catch (ExecutionException e) {
      // A change that makes a training fail repairs nothing.
      return Optional.empty();
    }
  }

  private Optional<Training> train(Subject subject, Job job) {
    if (over.getAsBoolean()) {
      return Optional.empty();
    }
    LoadedExperiment experiment;
    try {
      experiment = subject.seeded(job.experiment(), job.seed(), job.watched());
    } catch (ConfigException e) {
      return Optional.empty();
    }
    Optional<CourseListener> watch =
        job.watched()
            ? Optional.of(
                new CourseListener(
                    experiment.experiment().network().stream().map(NetworkLayer::layer).toList()))
            : Optional.empty();
    List<RunListener> listeners = watch.<List<RunListener>>map(List::of).orElse(List.of());
    TrialOptions options = new TrialOptions(1, Optional.empty(), listeners, over);
    TrialResult result = Trial.of(subject.catalog(), experiment, options).run();
    Outcome outcome = result.outcome();
    if (outcome.status() == Outcome.Status.INTERRUPTED) {
      return Optional.empty();
    }
    boolean diverged = outcome.status() == Outcome.Status.DIVERGED;
    double score = score(subject, outcome, subject.metric());
    String own = "train" + subject.metric().substring(subject.metric().indexOf('.'));
    double trainScore = score(subject, outcome, own);
    return Optional.of(
        new Training(
            job.seed(),
            score,
            result.seconds(),
            watch
                .filter(CourseListener::sawSomething)
                .map(w -> w.course(diverged, result.clipped(), score, trainScore))));
  }

  /** A share of right answers, or R2 cut off at -1: below that, worse is no different. */
  private static double score(Subject subject, Outcome outcome, String metric) {
    double worst = subject.classes() ? 0 : -1;
    double value = outcome.metrics().getOrDefault(metric, Double.NaN);
    return Double.isNaN(value) ? worst : Math.max(worst, value);
  }

  @Override
  public void close() {
    pool.shutdownNow();
  }
}
