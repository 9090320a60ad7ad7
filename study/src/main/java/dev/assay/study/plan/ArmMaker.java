package dev.assay.study.plan;

import dev.assay.config.ConfigLoader;
import dev.assay.config.LoadedExperiment;
import dev.assay.config.catalog.Catalog;
import dev.assay.config.catalog.ComponentEntry;
import dev.assay.config.edit.Edit;
import dev.assay.config.experiment.NamedMetric;
import dev.assay.config.problem.ConfigException;
import dev.assay.config.problem.NodePath;
import dev.assay.config.problem.Problem;
import dev.assay.config.tree.MapNode;
import dev.assay.core.kernel.Numerics;
import dev.assay.core.spi.Kind;
import dev.assay.run.Trial;
import dev.assay.run.TrialOptions;
import dev.assay.run.prepare.Prepared;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * Makes arms and checks them as far as can be known before training: each is loaded, its data read
 * and its network planned. Equal configurations are prepared once.
 */
final class ArmMaker {
  private final Catalog catalog;
  private final ConfigLoader loader;
  private final String metric;
  private final Map<String, Checked> checked = new HashMap<>();
  private final Map<String, String> pluginHashes = new HashMap<>();
  private long bytes;

  private record Checked(String environment, List<Problem> problems) {}

  ArmMaker(Catalog catalog, String metric) {
    this.catalog = catalog;
    this.loader = new ConfigLoader(catalog);
    this.metric = metric;
  }

  /** The largest estimate of the memory that a trial needs. */
  long bytes() {
    return bytes;
  }

  LoadedExperiment load(MapNode tree, List<Edit> edits) {
    return loader.load(tree, edits);
  }

  /**
   * Loads and checks.
   *
   * @throws ConfigException with every problem found
   */
  Arm make(Draft draft, MapNode tree, List<String> overrides) {
    LoadedExperiment loaded = loader.load(tree, draft.edits());
    Checked result = checked.computeIfAbsent(loaded.configHash(), h -> check(loaded));
    if (!result.problems().isEmpty()) {
      throw new ConfigException(
          result.problems().stream().map(p -> inArm(p, draft.name())).toList());
    }
    return new Arm(
        draft.name(),
        draft.role(),
        draft.reference(),
        overrides,
        draft.levels(),
        loaded.configHash(),
        result.environment(),
        loaded.resolved().yaml());
  }

  private static Problem inArm(Problem p, String arm) {
    return new Problem(
        p.file(),
        p.line(),
        p.column(),
        p.path(),
        p.message() + " (arm \"" + arm + "\")",
        p.given(),
        p.expected(),
        p.nearest());
  }

  private Checked check(LoadedExperiment loaded) {
    List<Problem> problems = new ArrayList<>();
    TrialOptions options = new TrialOptions(1, Optional.empty(), List.of(), () -> false);
    String data = "";
    try {
      Prepared prepared = Trial.of(catalog, loaded, options).prepare();
      bytes = Math.max(bytes, prepared.bytes());
      data = prepared.dataHash();
      if (metric.startsWith("validation.") && prepared.parts().validation().isEmpty()) {
        problems.add(
            loaded.problem(
                "data.split", "no validation part", "one, because " + metric + " decides"));
      }
    } catch (ConfigException e) {
      problems.addAll(e.problems());
    }
    List<String> names = new ArrayList<>(List.of("loss", "objective"));
    loaded.experiment().metrics().forEach(m -> names.add(m.name()));
    String name = metric.substring(metric.indexOf('.') + 1);
    if (!names.contains(name)) {
      problems.add(
          Problem.unexpected(
              loaded.locate("metrics"),
              new NodePath("metrics"),
              "no metric " + name,
              "one of that name, because " + metric + " decides"));
    }
    return new Checked(environment(loaded, data), problems);
  }

  /** The metric of a name; empty for the loss and the objective. */
  static Optional<NamedMetric> metric(LoadedExperiment loaded, String name) {
    return loaded.experiment().metrics().stream().filter(m -> m.name().equals(name)).findFirst();
  }

  private String environment(LoadedExperiment loaded, String data) {
    Set<String> parts = new TreeSet<>();
    String yaml = loaded.resolved().yaml();
    for (Kind kind : Kind.values()) {
      for (ComponentEntry entry : catalog.entries(kind)) {
        if (!entry.origin().builtIn() && yaml.contains(entry.name())) {
          parts.add(
              pluginHashes.computeIfAbsent(
                  entry.origin().location(), l -> entry.origin().sha256()));
        }
      }
    }
    return Hash.of("numerics " + Numerics.VERSION, "data " + data, "plugins " + parts);
  }
}
