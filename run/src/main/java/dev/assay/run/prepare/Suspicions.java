package dev.assay.run.prepare;

import dev.assay.config.LoadedExperiment;
import dev.assay.config.bind.Binder;
import dev.assay.config.catalog.Catalog;
import dev.assay.config.experiment.Experiment;
import dev.assay.config.experiment.NetworkLayer;
import dev.assay.config.problem.Mark;
import dev.assay.config.problem.NodePath;
import dev.assay.config.problem.Problem;
import dev.assay.config.problem.Source;
import dev.assay.config.tree.MapNode;
import dev.assay.config.tree.ScalarNode;
import dev.assay.core.data.Table;
import dev.assay.core.network.NetworkPlan;
import dev.assay.core.spi.Evidence;
import dev.assay.core.spi.Finding;
import dev.assay.core.spi.Kind;
import dev.assay.core.spi.Layer;
import dev.assay.core.spi.Loss;
import dev.assay.core.spi.Param;
import dev.assay.core.spi.Rule;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Runs the registered rules, with their default parameters, over an experiment. */
final class Suspicions {
  private final LoadedExperiment loaded;
  private final Catalog catalog;

  Suspicions(LoadedExperiment loaded, Catalog catalog) {
    this.loaded = loaded;
    this.catalog = catalog;
  }

  /** Something that a rule is bound through. */
  record Holder(@Param("rule") Rule rule) {}

  private record Seen(List<Layer> layers, int inputs, int outputs, Loss loss, Table train)
      implements Evidence {}

  /** A problem for each finding of a rule that the experiment does not allow. */
  List<Problem> examine(NetworkPlan plan, Table train) {
    Experiment experiment = loaded.experiment();
    Evidence evidence =
        new Seen(
            experiment.network().stream().map(NetworkLayer::layer).toList(),
            plan.inputs(),
            plan.outputs(),
            experiment.loss(),
            train);
    List<Problem> problems = new ArrayList<>();
    for (String name : catalog.names(Kind.RULE)) {
      if (!experiment.allow().contains(name)) {
        for (Finding finding : rule(name).examine(evidence)) {
          problems.add(problem(name, finding));
        }
      }
    }
    return problems;
  }

  private Problem problem(String rule, Finding finding) {
    String message =
        "suspicious (%s): got %s, expected %s; to train all the same: 'allow=[%s]'"
            .formatted(rule, finding.given(), finding.expected(), rule);
    return Problem.of(
        loaded.locate(finding.path()),
        new NodePath(finding.path()),
        message,
        finding.given(),
        finding.expected(),
        null);
  }

  private Rule rule(String name) {
    Mark mark = Mark.whole(new Source("rule " + name, Path.of("").toAbsolutePath()));
    MapNode node = MapNode.ofType(new ScalarNode(mark, name, true));
    MapNode holder = new MapNode(mark, Map.of("rule", new MapNode.Entry(mark, node)));
    List<Problem> problems = new ArrayList<>();
    return new Binder(catalog, problems)
        .bind(holder, Holder.class)
        .orElseThrow(() -> new IllegalStateException(problems.toString()))
        .rule();
  }
}
