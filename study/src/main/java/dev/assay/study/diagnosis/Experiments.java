package dev.assay.study.diagnosis;

import dev.assay.config.LoadedExperiment;
import dev.assay.study.statistics.Differences;
import dev.assay.study.statistics.Estimate;
import dev.assay.study.statistics.Interval;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.LongStream;

/** Tries changes: on a few seeds to choose, on fresh seeds to judge. */
final class Experiments {
  private static final int SCREENING = 2;
  private static final int FRESH = 6;
  private static final String EPOCHS = "training.epochs=";
  private static final double ALPHA = 0.05;

  private final Subject subject;
  private final Criterion criterion;
  private final Trainings trainings;
  private final double unit;
  private final long[] screening;
  private final long[] fresh;
  private final Map<List<String>, List<Double>> screened = new HashMap<>();
  private final Map<List<String>, List<Double>> arms = new HashMap<>();
  private List<Double> freshBase = List.of();

  /**
   * @param unit share of the budget that one training of the experiment takes
   */
  Experiments(Subject subject, Criterion criterion, Trainings trainings, double unit) {
    this.subject = subject;
    this.unit = unit;
    this.criterion = criterion;
    this.trainings = trainings;
    long seed = subject.loaded().experiment().seed();
    this.screening = screeningSeeds(seed);
    this.fresh = LongStream.range(seed + 100, seed + 100 + FRESH).toArray();
  }

  /** About which share of the budget a training with these changes takes. */
  double share(List<String> overrides) {
    double epochs = subject.loaded().experiment().training().epochs();
    return overrides.stream()
        .filter(o -> o.startsWith(EPOCHS))
        .mapToDouble(o -> unit * Double.parseDouble(o.substring(EPOCHS.length())) / epochs)
        .findFirst()
        .orElse(unit);
  }

  /** Seeds that choose. */
  static long[] screeningSeeds(long seed) {
    return LongStream.range(seed + 50, seed + 50 + SCREENING).toArray();
  }

  /**
   * Scores on the screening seeds, or on the first one alone when that does not learn; empty when a
   * training did not end.
   */
  Optional<List<Double>> screen(List<String> overrides) {
    Optional<List<Double>> known = Optional.ofNullable(screened.get(overrides));
    if (known.isPresent()) {
      return known;
    }
    Optional<List<Double>> scores = subject.with(overrides).flatMap(this::screen);
    scores.ifPresent(s -> screened.put(List.copyOf(overrides), s));
    return scores;
  }

  private Optional<List<Double>> screen(LoadedExperiment experiment) {
    Optional<List<Double>> first = scores(experiment, new long[] {screening[0]});
    if (first.isEmpty() || !criterion.learns(first.get().getFirst())) {
      return first;
    }
    return scores(experiment, java.util.Arrays.copyOfRange(screening, 1, screening.length))
        .map(rest -> {
          List<Double> all = new ArrayList<>(first.get());
          all.addAll(rest);
          return all;
        });
  }

  /** Scores of the experiment as it is on the fresh seeds; empty when there was no time. */
  Optional<List<Double>> base() {
    if (freshBase.isEmpty()) {
      freshBase = scores(subject.loaded(), fresh).orElse(List.of());
    }
    return freshBase.isEmpty() ? Optional.empty() : Optional.of(freshBase);
  }

  /** A change judged on fresh seeds; as it was when there was no time. */
  Tried judge(Tried tried) {
    Optional<List<Double>> base = base();
    List<String> overrides = tried.change().overrides();
    Optional<List<Double>> arm = Optional.ofNullable(arms.get(overrides));
    if (arm.isEmpty()) {
      arm = subject.with(overrides).flatMap(e -> scores(e, fresh));
      arm.ifPresent(found -> arms.put(overrides, found));
    }
    if (base.isEmpty() || arm.isEmpty()) {
      return tried;
    }
    Estimate estimate = Estimate.of(Differences.of(array(arm.get()), array(base.get())));
    double mean = arm.get().stream().mapToDouble(s -> s).average().orElse(Double.NaN);
    return tried.judged(verdict(estimate, mean), estimate, mean);
  }

  /** A change tried and judged; empty when it cannot be made or there was no time. */
  Optional<Tried> confirm(Change change) {
    return screen(change.overrides()).map(scores -> judge(Tried.screened(change, scores)));
  }

  private Tried.Status verdict(Estimate estimate, double mean) {
    if (estimate.p() <= ALPHA && estimate.direction() > 0 && criterion.learns(mean)) {
      return Tried.Status.CONFIRMED;
    }
    boolean inside = estimate.interval().map(this::withinMargin).orElse(false);
    return inside || (estimate.p() <= ALPHA && estimate.direction() < 0)
        ? Tried.Status.REFUTED
        : Tried.Status.UNDECIDED;
  }

  private boolean withinMargin(Interval interval) {
    return interval.high() < criterion.margin();
  }

  private Optional<List<Double>> scores(LoadedExperiment experiment, long[] seeds) {
    List<Trainings.Job> jobs = new ArrayList<>();
    for (long seed : seeds) {
      jobs.add(new Trainings.Job(experiment, seed, false));
    }
    List<Optional<Training>> results = trainings.run(subject, jobs);
    return results.stream().allMatch(Optional::isPresent)
        ? Optional.of(results.stream().flatMap(Optional::stream).map(Training::score).toList())
        : Optional.empty();
  }

  private static double[] array(List<Double> values) {
    return values.stream().mapToDouble(v -> v).toArray();
  }
}
