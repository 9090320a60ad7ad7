package dev.assay.study.diagnosis;

import dev.assay.config.LoadedExperiment;
import dev.assay.config.catalog.Catalog;
import dev.assay.core.spi.Finding;
import dev.assay.core.spi.Rule;
import dev.assay.run.observe.Priors;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BooleanSupplier;

/**
 * Says why a network does not learn: trains it, reads the symptoms, tries single changes and, when
 * none helps, several, and judges what helps on fresh seeds.
 */
public final class Diagnoser {
  private static final int BASE_SEEDS = 3;
  private static final int MOST_JUDGED = 6;

  /** Trainings that a diagnosis takes about, one after the other. */
  private static final int TRAININGS = 45;

  private final Catalog catalog;
  private final Map<String, Rule> rules;
  private final Settings settings;

  /**
   * How to work.
   *
   * @param workers trainings at once
   * @param budgetSeconds time for experiments
   * @param cancelled asked before every step whether to stop
   * @param said told what is done, a line each
   */
  public record Settings(
      int workers,
      double budgetSeconds,
      BooleanSupplier cancelled,
      java.util.function.Consumer<String> said) {}

  /**
   * @param rules by name
   */
  public Diagnoser(Catalog catalog, Map<String, Rule> rules, Settings settings) {
    this.catalog = catalog;
    this.rules = rules;
    this.settings = settings;
  }

  /**
   * Diagnoses an experiment.
   *
   * @throws dev.assay.config.problem.ConfigException when it is impossible
   */
  public Diagnosis diagnose(LoadedExperiment given) {
    Subject subject = Subject.of(catalog, given, rules);
    long end = System.nanoTime() + (long) (settings.budgetSeconds() * 1e9);
    BooleanSupplier over = () -> settings.cancelled().getAsBoolean() || System.nanoTime() > end;
    try (Trainings trainings = new Trainings(settings.workers(), over)) {
      return new Session(subject, trainings, end).run();
    }
  }

  /** One diagnosis. */
  private final class Session {
    private Subject subject;
    private final Trainings trainings;
    private final long end;
    private int epochs;

    Session(Subject subject, Trainings trainings, long end) {
      this.subject = subject;
      this.trainings = trainings;
      this.end = end;
    }

    Diagnosis run() {
      settings.said().accept("training it as it is");
      SubjectEvidence before = SubjectEvidence.before(subject);
      List<Training> base = base();
      SubjectEvidence evidence = before.with(base);
      shorten(base);
      settings.said().accept("training a known-good recipe on the same rows");
      Criterion criterion = criterion(evidence, base);
      List<Map.Entry<String, Finding>> findings = Changes.findings(rules, evidence);
      if (base.isEmpty()) {
        return result(Diagnosis.Verdict.CAUSE_SUSPECTED, criterion, base, List.of(), findings);
      }
      if (!criterion.withoutSignal() && base.stream().allMatch(t -> criterion.learns(t.score()))) {
        return result(Diagnosis.Verdict.HEALTHY, criterion, base, List.of(), findings);
      }
      return experiment(criterion, base, findings, evidence);
    }

    private List<Training> base() {
      long seed = subject.loaded().experiment().seed();
      List<Trainings.Job> first = List.of(new Trainings.Job(subject.loaded(), seed, true));
      List<Training> done = new ArrayList<>(ended(trainings.run(subject, first)));
      double seconds = done.isEmpty() ? Double.POSITIVE_INFINITY : done.getFirst().seconds();
      if (seconds * (BASE_SEEDS - 1) < 0.3 * settings.budgetSeconds()) {
        List<Trainings.Job> more = new ArrayList<>();
        for (int i = 1; i < BASE_SEEDS; i++) {
          more.add(new Trainings.Job(subject.loaded(), seed + i, true));
        }
        done.addAll(ended(trainings.run(subject, more)));
      }
      return done;
    }

    /** Shorter trainings when the budget does not hold enough of the whole ones. */
    private void shorten(List<Training> base) {
      double seconds = base.stream().mapToDouble(Training::seconds).min().orElse(0);
      double each = settings.budgetSeconds() * settings.workers() / (2.0 * TRAININGS);
      int whole = subject.loaded().experiment().training().epochs();
      int fewer = (int) Math.max(1, whole * each / seconds);
      if (seconds > each && fewer < whole) {
        subject = subject.withEpochs(fewer);
        epochs = fewer;
      }
    }

    private Criterion criterion(SubjectEvidence evidence, List<Training> base) {
      List<Double> references = new ArrayList<>();
      List<String> recipe = Changes.reference(evidence);
      Optional<LoadedExperiment> reference = subject.with(recipe);
      reference.ifPresent(experiment -> {
        List<Trainings.Job> jobs = new ArrayList<>();
        for (long seed : Experiments.screeningSeeds(subject.loaded().experiment().seed())) {
          jobs.add(new Trainings.Job(experiment, seed, false));
        }
        ended(trainings.run(subject, jobs)).forEach(t -> references.add(t.score()));
      });
      double best = base.stream().mapToDouble(Training::score).max().orElse(0);
      double prior =
          Priors.score(subject.prepared().parts().train().targets(), subject.held().targets());
      if (references.stream().mapToDouble(r -> r).average().orElse(prior) < best) {
        references.clear();
        references.add(best);
      }
      return Criterion.of(
          subject.metric(), prior, references, subject.held().rows(), subject.classes());
    }

    private Diagnosis experiment(
        Criterion criterion,
        List<Training> base,
        List<Map.Entry<String, Finding>> findings,
        SubjectEvidence evidence) {
      Experiments experiments = new Experiments(subject, criterion, trainings);
      List<Change> changes = Changes.of(findings, evidence);
      settings.said().accept("trying " + changes.size() + " single changes");
      List<Tried> tried = screen(experiments, changes, 0.55);
      List<Tried> hopeful = best(tried, criterion);
      settings.said().accept("judging " + hopeful.size() + " of them on fresh seeds");
      List<Tried> judged = new ArrayList<>();
      for (Tried one : hopeful) {
        judged.add(left() > 0.1 || judged.isEmpty() ? experiments.judge(one) : one);
      }
      if (judged.stream().noneMatch(t -> t.status() == Tried.Status.CONFIRMED)
          && !criterion.withoutSignal()) {
        settings.said().accept("trying several changes together");
        new Combination(subject, criterion, experiments)
            .search(tried)
            .ifPresent(whole -> judged.addFirst(whole));
      }
      List<Tried> ranked = rank(judged, tried, criterion);
      boolean confirmed = ranked.stream().anyMatch(t -> t.status() == Tried.Status.CONFIRMED);
      boolean learns = experiments.base().map(scores -> most(scores, criterion)).orElse(false);
      if (!confirmed && learns) {
        return result(Diagnosis.Verdict.HEALTHY, criterion, base, List.of(), findings);
      }
      return result(
          confirmed ? Diagnosis.Verdict.CAUSE_CONFIRMED : Diagnosis.Verdict.CAUSE_SUSPECTED,
          criterion,
          base,
          ranked,
          findings);
    }

    private boolean most(List<Double> scores, Criterion criterion) {
      return !criterion.withoutSignal()
          && scores.stream().filter(criterion::learns).count() >= scores.size() - 1;
    }

    private List<Tried> screen(Experiments experiments, List<Change> changes, double until) {
      List<Tried> tried = new ArrayList<>();
      for (Change change : changes) {
        if (left() < 1 - until) {
          tried.add(Tried.screened(change, List.of()));
        } else {
          tried.add(
              Tried.screened(change, experiments.screen(change.overrides()).orElse(List.of())));
        }
      }
      return tried;
    }

    /**
     * One repair of each rule, those that learn first, then those that symptoms point at. Among
     * repairs of a rule that do about as well, the one it names first.
     */
    private List<Tried> best(List<Tried> tried, Criterion criterion) {
      List<Tried> best = new ArrayList<>();
      for (String rule : tried.stream().map(t -> t.change().rule()).distinct().toList()) {
        List<Tried> own = tried.stream().filter(t -> t.change().rule().equals(rule)).toList();
        double highest = own.stream().mapToDouble(Session::score).max().orElse(0);
        Tried first =
            own.stream()
                .filter(t -> score(t) >= highest - 2 * criterion.margin())
                .findFirst()
                .orElse(own.getFirst());
        if (first.learnt(criterion) || first.change().symptom()) {
          best.add(first);
        }
      }
      best.sort(order(criterion));
      return best.subList(0, Math.min(MOST_JUDGED, best.size()));
    }

    private static double score(Tried tried) {
      return Double.isNaN(tried.mean()) ? Double.NEGATIVE_INFINITY : tried.mean();
    }

    private Comparator<Tried> order(Criterion criterion) {
      return Comparator.<Tried>comparingInt(t -> t.learnt(criterion) ? 0 : 1)
          .thenComparingDouble(t -> -t.change().finding().strength())
          .thenComparingDouble(t -> Double.isNaN(t.mean()) ? Double.POSITIVE_INFINITY : -t.mean());
    }

    private List<Tried> rank(List<Tried> judged, List<Tried> tried, Criterion criterion) {
      List<Tried> all = new ArrayList<>(judged);
      for (Tried one : tried) {
        boolean known = all.stream().anyMatch(t -> t.change().rule().equals(one.change().rule()));
        if (!known && one.change().symptom()) {
          all.add(one);
        }
      }
      all.sort(
          Comparator.<Tried>comparingInt(t -> place(t.status())).thenComparing(order(criterion)));
      return all;
    }

    private static int place(Tried.Status status) {
      return switch (status) {
        case CONFIRMED -> 0;
        case UNDECIDED, OBSERVED -> 1;
        case REFUTED -> 2;
      };
    }

    private double left() {
      return (end - System.nanoTime()) / (settings.budgetSeconds() * 1e9);
    }

    private Diagnosis result(
        Diagnosis.Verdict verdict,
        Criterion criterion,
        List<Training> base,
        List<Tried> ranked,
        List<Map.Entry<String, Finding>> findings) {
      Optional<Tried> repair =
          ranked.stream().filter(t -> t.status() == Tried.Status.CONFIRMED).findFirst();
      List<Map.Entry<String, Finding>> observed =
          findings.stream()
              .filter(f -> ranked.stream().noneMatch(t -> t.change().rule().equals(f.getKey())))
              .toList();
      return new Diagnosis(
          subject.loaded().experiment().experiment(),
          verdict,
          criterion,
          base.stream().map(Training::score).toList(),
          ranked,
          repair.map(t -> t.change().overrides()).orElse(List.of()),
          repair.map(Tried::mean).orElse(Double.NaN),
          observed,
          epochs,
          trainings.done());
    }
  }

  private static List<Training> ended(List<Optional<Training>> trainings) {
    return trainings.stream().flatMap(Optional::stream).toList();
  }
}
