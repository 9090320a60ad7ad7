package dev.assay.cli.component;

import dev.assay.config.ConfigLoader;
import dev.assay.config.LoadedExperiment;
import dev.assay.config.catalog.Catalog;
import dev.assay.config.catalog.ComponentEntry;
import dev.assay.config.experiment.Experiment;
import dev.assay.config.problem.Source;
import dev.assay.config.shape.RecordModel;
import dev.assay.core.spi.Component;
import dev.assay.core.spi.Kind;
import dev.assay.core.spi.Layer;
import dev.assay.run.prepare.RuleSet;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;

/** Puts one component of any kind into a whole experiment, and takes it out again. */
final class Setting {
  private final Catalog catalog;
  private final Path folder;

  /**
   * @param folder where relative files start
   */
  Setting(Catalog catalog, Path folder) {
    this.catalog = catalog;
    this.folder = folder;
  }

  /**
   * The component that a YAML flow value describes.
   *
   * @throws dev.assay.config.problem.ConfigException when it is not acceptable
   */
  Component component(ComponentEntry entry, String yaml) {
    return entry.kind() == Kind.RULE
        ? Objects.requireNonNull(RuleSet.of(catalog, List.of(yaml)).get(entry.name()))
        : in(load(text(entry.kind(), yaml)).experiment(), entry.kind());
  }

  /** The same component after its experiment was written with everything explicit and read. */
  Component writtenAndRead(ComponentEntry entry, String yaml) {
    String resolved = load(text(entry.kind(), yaml)).resolved().yaml();
    return in(load(resolved).experiment(), entry.kind());
  }

  private LoadedExperiment load(String text) {
    return new ConfigLoader(catalog).load(text, new Source("test", folder), List.of());
  }

  private static String text(Kind kind, String yaml) {
    return """
    experiment: one-component
    data: {source: %s, transforms: %s}
    network: [{type: dense, units: 2, activation: %s, weights: %s}, %s]
    loss: %s
    optimizer: %s
    schedule: %s
    gradients: %s
    constraints: %s
    training: {epochs: 1}
    metrics: %s
    listeners: %s
    """
        .formatted(
            one(Kind.DATASET, kind, yaml, "xor"),
            several(Kind.TRANSFORM, kind, yaml),
            one(Kind.ACTIVATION, kind, yaml, "tanh"),
            one(Kind.INITIALIZER, kind, yaml, "glorot-uniform"),
            one(Kind.LAYER, kind, yaml, "{type: dense, units: 2}"),
            one(Kind.LOSS, kind, yaml, "mean-squared-error"),
            one(Kind.OPTIMIZER, kind, yaml, "{type: sgd, learningRate: 0.1}"),
            one(Kind.SCHEDULE, kind, yaml, "constant"),
            several(Kind.GRADIENT, kind, yaml),
            several(Kind.CONSTRAINT, kind, yaml),
            several(Kind.METRIC, kind, yaml),
            several(Kind.LISTENER, kind, yaml));
  }

  private static String one(Kind here, Kind kind, String yaml, String otherwise) {
    return here == kind ? yaml : otherwise;
  }

  private static String several(Kind here, Kind kind, String yaml) {
    return here == kind ? "[" + yaml + "]" : "[]";
  }

  private static Component weights(Layer dense) {
    return RecordModel.of(dense.getClass().asSubclass(Record.class)).fields().stream()
        .filter(f -> "weights".equals(f.name()))
        .map(f -> (Component) Objects.requireNonNull(f.valueIn((Record) dense)))
        .findFirst()
        .orElseThrow();
  }

  private static Component in(Experiment experiment, Kind kind) {
    return switch (kind) {
      case LAYER -> experiment.network().getLast().layer();
      case ACTIVATION ->
          Objects.requireNonNull(experiment.network().getFirst().layer().activation());
      case INITIALIZER -> weights(experiment.network().getFirst().layer());
      case LOSS -> experiment.loss();
      case METRIC -> experiment.metrics().getFirst().metric();
      case OPTIMIZER -> experiment.optimizer();
      case SCHEDULE -> experiment.schedule().schedule();
      case GRADIENT -> experiment.gradients().getFirst().transform();
      case CONSTRAINT -> experiment.constraints().getFirst().constraint();
      case DATASET -> experiment.data().source();
      case TRANSFORM -> experiment.data().transforms().getFirst();
      case LISTENER -> experiment.listeners().getFirst();
      case RULE -> throw new IllegalArgumentException("an experiment names rules only");
    };
  }
}
