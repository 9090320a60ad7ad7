package dev.assay.study.diagnosis;

import dev.assay.config.LoadedExperiment;
import dev.assay.config.catalog.Catalog;
import dev.assay.core.evidence.Probes;
import dev.assay.core.spi.Finding;
import dev.assay.core.spi.Rule;
import dev.assay.run.observe.Priors;
import java.util.ArrayList;
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

  /** Trainings that a diagnosis takes about, one after the other. */
  private static final int TRAININGS = 40;

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
      boolean learns =
          !criterion.withoutSignal() && base.stream().allMatch(t -> criterion.learns(t.score()));
      if (base.isEmpty() || learns) {
        return result(
            learns && !base.isEmpty()
                ? Diagnosis.Verdict.HEALTHY
                : Diagnosis.Verdict.CAUSE_SUSPECTED,
            criterion,
            base,
            List.of(),
            Changes.findings(rules, evidence.with(Probing.known(criterion))));
      }
      Experiments experiments = new Experiments(subject, criterion, trainings, unit(base));
      boolean mostLearn = experiments.base().map(scores -> most(scores, criterion)).orElse(false);
      if (mostLearn) {
        return result(
            Diagnosis.Verdict.HEALTHY,
            criterion,
            base,
            List.of(),
            Changes.findings(rules, evidence.with(Probing.known(criterion))));
      }
      settings.said().accept("probing with 16 rows, without inputs and with a linear model");
      Probes probes = new Probing(subject, trainings, evidence).run(criterion);
      SubjectEvidence probed = evidence.with(probes);
      return experiment(experiments, criterion, base, Changes.findings(rules, probed), probed);
    }

    private List<Training> base() {
      long seed = subject.loaded().experiment().seed();
      List<Trainings.Job> first = List.of(new Trainings.Job(subject.loaded(), seed, true));
      List<Training> done = new ArrayList<>(ended(trainings.run(subject, first)));
      double seconds = done.isEmpty() ? Double.POSITIVE_INFINITY : done.getFirst().seconds();
      if (seconds * (BASE_SEEDS - 1) < 0.6 * settings.budgetSeconds()) {
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
      double each = 0.8 * settings.budgetSeconds() * settings.workers() / TRAININGS;
      int whole = subject.loaded().experiment().training().epochs();
      int fewer = (int) Math.max(1, whole * each / seconds);
      if (seconds > each && fewer < whole) {
        subject = subject.withEpochs(fewer);
        epochs = fewer;
      }
    }

    private Criterion criterion(SubjectEvidence evidence, List<Training> base) {
      double prior =
          Priors.score(subject.prepared().parts().train().targets(), subject.held().targets());
      double worst = base.stream().mapToDouble(Training::score).min().orElse(prior);
      List<Double> references = new ArrayList<>();
      Optional<LoadedExperiment> reference =
          Criterion.excellent(prior, worst)
              ? Optional.empty()
              : subject.with(Recipe.overrides(Recipe.reference(evidence)));
      reference.ifPresent(experiment -> {
        List<Trainings.Job> jobs = new ArrayList<>();
        for (long seed : Experiments.screeningSeeds(subject.loaded().experiment().seed())) {
          jobs.add(new Trainings.Job(experiment, seed, false));
        }
        ended(trainings.run(subject, jobs)).forEach(t -> references.add(t.score()));
      });
      double best = base.stream().mapToDouble(Training::score).max().orElse(0);
      if (references.stream().mapToDouble(r -> r).average().orElse(prior) < best) {
        references.clear();
        references.add(best);
      }
      return Criterion.of(
          subject.metric(), prior, references, subject.held().rows(), subject.classes());
    }

    private Diagnosis experiment(
        Experiments experiments,
        Criterion criterion,
        List<Training> base,
        List<Map.Entry<String, Finding>> findings,
        SubjectEvidence evidence) {
      List<Tried> ranked =
          new Search(criterion, experiments, this::left, settings.said()).run(findings, evidence);
      boolean confirmed = ranked.stream().anyMatch(t -> t.status() == Tried.Status.CONFIRMED);
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

    /** Share of the budget that a training takes, shortened as experiments are. */
    private double unit(List<Training> base) {
      double seconds = base.stream().mapToDouble(Training::seconds).min().orElse(0);
      double each = 0.8 * settings.budgetSeconds() * settings.workers() / TRAININGS;
      return Math.min(seconds, each) / settings.budgetSeconds();
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
          subject.prepared().plan().names(),
          base.stream().flatMap(t -> t.course().stream()).toList(),
          epochs,
          trainings.done());
    }
  }

  private static List<Training> ended(List<Optional<Training>> trainings) {
    return trainings.stream().flatMap(Optional::stream).toList();
  }
}
