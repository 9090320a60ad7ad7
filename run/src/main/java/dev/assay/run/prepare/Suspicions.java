package dev.assay.run.prepare;

import dev.assay.config.LoadedExperiment;
import dev.assay.config.catalog.Catalog;
import dev.assay.config.experiment.Experiment;
import dev.assay.config.experiment.NetworkLayer;
import dev.assay.config.problem.NodePath;
import dev.assay.config.problem.Problem;
import dev.assay.core.data.Table;
import dev.assay.core.data.Tables;
import dev.assay.core.network.NetworkPlan;
import dev.assay.core.spi.Evidence;
import dev.assay.core.spi.Finding;
import dev.assay.core.spi.Layer;
import dev.assay.core.spi.Loss;
import java.util.ArrayList;
import java.util.List;

/** Runs the registered rules, with their default parameters, over an experiment. */
final class Suspicions {
  /**
   * Rows on disk are judged by the first, which are a choice at random where parts are shuffled.
   */
  private static final int MOST_STORED = 2000;

  private final LoadedExperiment loaded;
  private final Catalog catalog;

  Suspicions(LoadedExperiment loaded, Catalog catalog) {
    this.loaded = loaded;
    this.catalog = catalog;
  }

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
            Tables.inMemory(train, MOST_STORED));
    List<Problem> problems = new ArrayList<>();
    RuleSet.of(catalog, List.of())
        .forEach((name, rule) -> {
          if (rule.refuses() && !experiment.allow().contains(name)) {
            rule.examine(evidence).forEach(finding -> problems.add(problem(name, finding)));
          }
        });
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
}
