package dev.assay.benchmarks;

import dev.assay.config.ConfigLoader;
import dev.assay.config.LoadedExperiment;
import dev.assay.config.catalog.Catalog;
import dev.assay.config.catalog.CatalogLoader;
import dev.assay.core.spi.RunListener;
import dev.assay.run.Trial;
import dev.assay.run.TrialOptions;
import dev.assay.run.prepare.Prepared;
import dev.assay.run.record.TrialResult;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * An experiment of the folder {@code jobs} that is run by the real trial, recorded nowhere.
 *
 * @param overrides changes, as on the command line
 */
record Job(Path file, List<String> overrides, int threads) {
  private static final Catalog CATALOG = CatalogLoader.load(List.of());

  private LoadedExperiment loaded() {
    return new ConfigLoader(CATALOG).load(file, overrides);
  }

  private Trial trial(LoadedExperiment experiment, RunListener... listeners) {
    return Trial.of(
        CATALOG,
        experiment,
        new TrialOptions(threads, Optional.empty(), List.of(listeners), () -> false));
  }

  TrialResult run(RunListener... listeners) {
    return trial(loaded(), listeners).run();
  }

  Prepared prepare() {
    return trial(loaded()).prepare();
  }

  long seed() {
    return loaded().experiment().seed();
  }

  Job with(String override) {
    return new Job(file, Stream.concat(overrides.stream(), Stream.of(override)).toList(), threads);
  }
}
