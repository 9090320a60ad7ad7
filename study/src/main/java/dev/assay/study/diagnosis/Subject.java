package dev.assay.study.diagnosis;

import dev.assay.config.ConfigLoader;
import dev.assay.config.LoadedExperiment;
import dev.assay.config.catalog.Catalog;
import dev.assay.config.experiment.Experiment;
import dev.assay.config.experiment.Split;
import dev.assay.config.problem.ConfigException;
import dev.assay.config.problem.Source;
import dev.assay.core.data.Table;
import dev.assay.core.data.Targets;
import dev.assay.core.spi.Rule;
import dev.assay.run.Trial;
import dev.assay.run.TrialOptions;
import dev.assay.run.prepare.Prepared;
import dev.assay.run.prepare.RuleSet;
import dev.assay.run.prepare.SourceData;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * An experiment in the form in which it is judged: suspicious findings allowed, and one metric on
 * rows that it is not trained on.
 *
 * @param yaml resolved; changes refer to its paths
 * @param prepared with its own seed
 * @param metric that judges it, such as {@code validation.accuracy}
 * @param held rows that the metric is taken on
 */
record Subject(
    Catalog catalog,
    String yaml,
    LoadedExperiment loaded,
    Prepared prepared,
    String metric,
    Table held) {
  /** Fewer training rows than these are not divided: they are judged on themselves. */
  private static final int LEAST_ROWS = 60;

  /**
   * Brings an experiment into this form.
   *
   * @throws ConfigException when it is impossible
   */
  static Subject of(Catalog catalog, LoadedExperiment given, Map<String, Rule> rules) {
    List<String> neutral = List.of(RuleSet.allowingAll(rules), "listeners=[]");
    LoadedExperiment base = load(catalog, given.resolved().yaml(), neutral);
    Prepared prepared = prepare(catalog, base);
    boolean classes = prepared.parts().train().targets() instanceof Targets.Labels;
    List<String> judged = new ArrayList<>(neutral);
    judged.add(classes ? "metrics=[accuracy]" : "metrics=[r2]");
    String name = classes ? "accuracy" : "r2";
    if (prepared.parts().validation().isPresent()) {
      return of(catalog, given, judged, "validation." + name);
    }
    if (prepared.parts().train().rows() >= LEAST_ROWS) {
      List<String> divided = new ArrayList<>(judged);
      divided.add("data.split=" + held(base.experiment().data().split()));
      try {
        return of(catalog, given, divided, "validation." + name);
      } catch (ConfigException e) {
        // A source that cannot be divided is judged on its training rows.
      }
    }
    return of(catalog, given, judged, "train." + name);
  }

  private static String held(Split split) {
    return "{train: %s, validation: %s, test: %s, shuffle: %s, stratify: %s}"
        .formatted(
            0.8 * split.train(),
            1 - 0.8 * split.train() - split.test(),
            split.test(),
            split.shuffle(),
            split.stratify());
  }

  private static Subject of(
      Catalog catalog, LoadedExperiment given, List<String> overrides, String metric) {
    LoadedExperiment loaded = load(catalog, given.resolved().yaml(), overrides);
    Prepared prepared = prepare(catalog, loaded);
    Table train = prepared.parts().train();
    Table held = metric.startsWith("train.") ? train : prepared.parts().validation().orElse(train);
    return new Subject(catalog, loaded.resolved().yaml(), loaded, prepared, metric, held);
  }

  /** The same subject trained for another number of epochs. */
  Subject withEpochs(int epochs) {
    LoadedExperiment shorter = load(catalog, yaml, List.of("training.epochs=" + epochs));
    return new Subject(
        catalog, shorter.resolved().yaml(), shorter, prepare(catalog, shorter), metric, held);
  }

  /** The subject with changes; empty when they cannot be made or what results is impossible. */
  Optional<LoadedExperiment> with(List<String> overrides) {
    try {
      LoadedExperiment changed = load(catalog, yaml, overrides);
      prepare(catalog, changed);
      return Optional.of(changed);
    } catch (ConfigException e) {
      return Optional.empty();
    }
  }

  /**
   * An experiment with another seed.
   *
   * @param watched whether its course matters; otherwise it is evaluated at its end alone, unless
   *     evaluations steer the training
   */
  LoadedExperiment seeded(LoadedExperiment experiment, long seed, boolean watched) {
    Experiment e = experiment.experiment();
    boolean steered =
        e.training().earlyStopping() != null || !e.schedule().schedule().metrics().isEmpty();
    String own = "seed=" + seed;
    return load(
        catalog,
        experiment.resolved().yaml(),
        watched || steered ? List.of(own) : List.of(own, "training.evaluateEvery=0"));
  }

  boolean judgedOnTrainingRows() {
    return metric.startsWith("train.");
  }

  boolean classes() {
    return held.targets() instanceof Targets.Labels;
  }

  private static LoadedExperiment load(Catalog catalog, String yaml, List<String> overrides) {
    Source source = new Source("experiment", Path.of("").toAbsolutePath());
    return new ConfigLoader(catalog).load(yaml, source, overrides);
  }

  private static Prepared prepare(Catalog catalog, LoadedExperiment loaded) {
    TrialOptions options = new TrialOptions(1, Optional.empty(), List.of(), () -> false);
    Prepared prepared = Trial.of(catalog, loaded, options).prepare();
    if (prepared.parts().train().inputs().isStored()) {
      throw new ConfigException(
          SourceData.problems(
              loaded,
              "data.source",
              "a diagnosis needs the rows in memory, these are read from disk; give it a part of"
                  + " them"));
    }
    return prepared;
  }
}
