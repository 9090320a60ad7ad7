package dev.assay.cli.check;

import dev.assay.config.ConfigLoader;
import dev.assay.config.LoadedExperiment;
import dev.assay.config.catalog.Catalog;
import dev.assay.config.catalog.ComponentEntry;
import dev.assay.config.experiment.UsedComponents;
import dev.assay.core.spi.Component;
import dev.assay.core.spi.Dataset;
import dev.assay.core.spi.Layer;
import dev.assay.run.Trial;
import dev.assay.run.TrialOptions;
import dev.assay.run.prepare.Prepared;
import dev.assay.run.prepare.RuleSet;
import dev.assay.testkit.check.Check;
import dev.assay.testkit.check.CheckResult;
import dev.assay.testkit.check.Checks;
import dev.assay.testkit.check.LayerChecks;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Examines what an experiment uses, and the network that it makes of it. */
public final class ExperimentCheck {
  private static final int FEW = 5;

  private final Catalog catalog;

  public ExperimentCheck(Catalog catalog) {
    this.catalog = catalog;
  }

  /**
   * The components first, quickly, then the whole network. Suspicious experiments are examined like
   * others.
   *
   * @throws dev.assay.config.problem.ConfigException with every problem of the configuration
   */
  public List<Examination> of(Path file, List<String> overrides) {
    List<String> all = new ArrayList<>(overrides);
    all.add(RuleSet.allowingAll(RuleSet.of(catalog, List.of())));
    LoadedExperiment loaded = new ConfigLoader(catalog).load(file, all);
    Prepared prepared =
        Trial.of(catalog, loaded, new TrialOptions(1, Optional.empty(), List.of(), () -> false))
            .prepare();
    List<Examination> examinations = new ArrayList<>();
    for (int i = 0; i < loaded.experiment().network().size(); i++) {
      Layer layer = loaded.experiment().network().get(i).layer();
      int inputs = i == 0 ? prepared.plan().inputs() : prepared.plan().widths().get(i - 1);
      examined(layer, new LayerChecks(layer, width(layer, inputs))).ifPresent(examinations::add);
    }
    for (Component component : UsedComponents.of(loaded.experiment())) {
      // Layers within layers have widths of their own, and are held against theirs with them.
      if (!(component instanceof Dataset) && !(component instanceof Layer)) {
        examined(component, Checks.of(component)).ifPresent(examinations::add);
      }
    }
    examinations.add(
        new Examination(
            "network of " + file,
            "the experiment, on rows of its training part, before training",
            "",
            List.of(
                Check.thorough(
                        "gradients",
                        "gradients are those of the objective",
                        f -> NetworkGradients.run(loaded.experiment(), prepared, f))
                    .run())));
    return examinations;
  }

  /** A few columns if the layer takes them, for there are fewer derivatives to compare then. */
  private static int width(Layer layer, int inputs) {
    try {
      layer.outputs(FEW);
      return FEW;
    } catch (IllegalArgumentException e) {
      return inputs;
    }
  }

  private Optional<Examination> examined(Component component, Checks checks) {
    List<CheckResult> results = checks.quick().stream().map(Check::run).toList();
    ComponentEntry entry = catalog.entryOf(component);
    return results.isEmpty()
        ? Optional.empty()
        : Optional.of(
            new Examination(
                entry.kind().label() + " " + entry.name(), entry.origin().toString(), "", results));
  }
}
