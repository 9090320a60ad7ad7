package dev.assay.study.analysis;

import dev.assay.core.spi.Metric;
import dev.assay.study.execute.Journal;
import dev.assay.study.execute.TrialAnswer;
import dev.assay.study.plan.Arm;
import dev.assay.study.plan.MetricChoice;
import dev.assay.study.plan.TrialKey;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;

/** The trials of a study as the journal knows them, and the number of each that decides. */
public final class Outcomes {
  private final Journal journal;
  private final MetricChoice metric;

  public Outcomes(Journal journal, MetricChoice metric) {
    this.journal = journal;
    this.metric = metric;
  }

  /** What came of a trial: a result, or else its last failure; empty when it never ended. */
  public Optional<TrialAnswer> answer(Arm arm, long seed) {
    String key = TrialKey.of(arm, seed);
    return journal.finished(key).or(() -> journal.failed(key));
  }

  /**
   * The deciding number; the metric's worst when the trial diverged, which may be infinite; empty
   * when there is no result, or the metric is undefined in it.
   */
  OptionalDouble value(Arm arm, long seed) {
    Optional<TrialAnswer> answer = answer(arm, seed).filter(TrialAnswer::finished);
    if (answer.isEmpty()) {
      return OptionalDouble.empty();
    }
    if (answer.get().status() == TrialAnswer.Status.DIVERGED) {
      return OptionalDouble.of(metric.worst());
    }
    double value = values(answer.get()).getOrDefault(metric.name(), Double.NaN);
    return Double.isNaN(value) ? OptionalDouble.empty() : OptionalDouble.of(value);
  }

  private Map<String, Double> values(TrialAnswer answer) {
    if (metric.at() == MetricChoice.At.LAST) {
      return answer.metrics();
    }
    return metric.goal() == Metric.Goal.MAXIMIZE ? answer.highest() : answer.lowest();
  }

  /** The mean over the seeds that have a value, turned so that more is better; NaN without any. */
  public double goodness(Arm arm, List<Long> seeds) {
    double sum = 0;
    int count = 0;
    for (long seed : seeds) {
      OptionalDouble value = value(arm, seed);
      if (value.isPresent()) {
        sum += metric.oriented(value.getAsDouble());
        count++;
      }
    }
    return sum / count;
  }

  /** The trial's status in the results. */
  String status(Arm arm, long seed) {
    Optional<TrialAnswer> answer = answer(arm, seed);
    if (answer.isEmpty()) {
      return "missing";
    }
    return switch (answer.get().status()) {
      case DIVERGED -> "diverged";
      case COMPLETED -> value(arm, seed).isPresent() ? "completed" : "failed";
      case FAILED, INTERRUPTED -> "failed";
    };
  }
}
