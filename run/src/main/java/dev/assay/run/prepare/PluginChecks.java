package dev.assay.run.prepare;

import dev.assay.config.catalog.Catalog;
import dev.assay.config.catalog.ComponentEntry;
import dev.assay.config.experiment.Experiment;
import dev.assay.config.experiment.UsedComponents;
import dev.assay.core.spi.Activation;
import dev.assay.core.spi.Component;
import dev.assay.core.spi.Loss;
import dev.assay.testkit.check.Check;
import dev.assay.testkit.check.CheckResult;
import dev.assay.testkit.check.Checks;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/**
 * Tries the promises of the plugins' activations and losses that an experiment uses, as far as that
 * takes milliseconds: derivatives and gradients against central differences. Built-ins are tried
 * when they are built.
 */
public final class PluginChecks {
  private PluginChecks() {}

  /** Those that are broken; they do not keep an experiment from being run. */
  public static List<BrokenPromise> of(Catalog catalog, Experiment experiment) {
    return of(catalog, UsedComponents.of(experiment));
  }

  /** Those that any of the components breaks. */
  public static List<BrokenPromise> of(Catalog catalog, Collection<Component> components) {
    List<BrokenPromise> broken = new ArrayList<>();
    for (Component component : components) {
      ComponentEntry entry = catalog.entryOf(component);
      boolean mathematics = component instanceof Activation || component instanceof Loss;
      if (mathematics && !entry.origin().builtIn()) {
        Checks.of(component).quick().stream()
            .map(Check::run)
            .filter(CheckResult::broken)
            .map(r ->
                new BrokenPromise(entry.title(), entry.origin().toString(), r.check(), r.message()))
            .forEach(broken::add);
      }
    }
    return broken;
  }
}
