package dev.assay.cli;

import dev.assay.study.execute.ExecutionListener;
import dev.assay.study.execute.PlannedTrial;
import dev.assay.study.execute.TrialAnswer;
import dev.assay.study.plan.StudyPlan;
import java.io.PrintStream;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import me.tongfei.progressbar.ConsoleProgressBarConsumer;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;
import org.jspecify.annotations.Nullable;

/** Shows how a study goes: trials done, failures, time left, and the arm that leads. */
final class StudyProgress implements ExecutionListener, AutoCloseable {
  private static final int MILLIS = 200;
  private static final int LINES = 10;

  private final PrintStream err;
  private final boolean quiet;
  private final StudyPlan plan;
  private final int workers;
  private final Map<String, double[]> sums = new HashMap<>();
  private @Nullable ProgressBar bar;
  private int trials;
  private int done;
  private int failures;
  private long began;
  private int first;

  private StudyProgress(PrintStream err, boolean quiet, StudyPlan plan, int workers) {
    this.err = err;
    this.quiet = quiet;
    this.plan = plan;
    this.workers = workers;
  }

  static StudyProgress on(PrintStream err, boolean quiet, StudyPlan plan, int workers) {
    return new StudyProgress(err, quiet, plan, workers);
  }

  @Override
  public void started(String what, int all, int finished) {
    close();
    trials = all;
    done = finished;
    first = finished;
    failures = 0;
    began = System.nanoTime();
    sums.clear();
    if (quiet) {
      return;
    }
    if (Terminal.isTerminal()) {
      bar =
          new ProgressBarBuilder()
              .setTaskName(what)
              .setInitialMax(all)
              .startsFrom(finished, java.time.Duration.ZERO)
              .setStyle(ProgressBarStyle.ASCII)
              .setUpdateIntervalMillis(MILLIS)
              .setConsumer(new ConsoleProgressBarConsumer(err))
              .build();
    } else {
      String known = finished == 0 ? "" : ", " + finished + " of them done before";
      err.println(plan.study() + ": " + all + " " + what + known + "; " + workers + " at once");
    }
  }

  @Override
  public void ended(PlannedTrial trial, TrialAnswer answer) {
    done++;
    if (answer.finished()) {
      double value =
          answer.status() == TrialAnswer.Status.DIVERGED
              ? plan.metric().worst()
              : answer.metrics().getOrDefault(plan.metric().name(), Double.NaN);
      double[] sum = sums.computeIfAbsent(trial.arm().name(), a -> new double[2]);
      sum[0] += plan.metric().oriented(value);
      sum[1]++;
    } else {
      failures++;
      if (!quiet) {
        String reason = answer.reason().orElse("failed");
        err.println(trial.arm().name() + ", seed " + trial.seed() + " failed: " + reason);
      }
    }
    if (bar != null) {
      bar.stepTo(done);
      bar.setExtraMessage(state());
    } else if (!quiet && (done % Math.max(1, trials / LINES) == 0 || done == trials)) {
      err.println(done + "/" + trials + " done" + left() + state());
    }
  }

  private String left() {
    double seconds = (System.nanoTime() - began) / 1e9 / (done - first) * (trials - done);
    return done == trials ? "" : String.format(Locale.ROOT, ", about %.0f s left", seconds);
  }

  private String state() {
    String failed = failures == 0 ? "" : ", " + failures + " failed";
    return failed
        + sums.entrySet().stream()
            .filter(e -> !Double.isNaN(e.getValue()[0]))
            .max(java.util.Comparator.comparingDouble(e -> e.getValue()[0] / e.getValue()[1]))
            .map(e -> ", leading: " + e.getKey())
            .orElse("");
  }

  @Override
  public void close() {
    if (bar != null) {
      bar.close();
      bar = null;
    }
  }
}
