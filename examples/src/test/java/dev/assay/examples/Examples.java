package dev.assay.examples;

import dev.assay.config.ConfigLoader;
import dev.assay.config.LoadedExperiment;
import dev.assay.config.catalog.Catalog;
import dev.assay.config.catalog.CatalogLoader;
import dev.assay.run.Trial;
import dev.assay.run.TrialOptions;
import dev.assay.run.record.TrialResult;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.spi.ToolProvider;
import java.util.stream.Stream;

/** The experiments of this folder, and the catalog that the command line has for them. */
final class Examples {
  static final Catalog CATALOG = catalog();

  private Examples() {}

  /** The built-ins and the example plugins, which are loaded from jars as those of users are. */
  private static Catalog catalog() {
    Path plugins = Path.of("target", "plugins");
    try {
      Files.createDirectories(plugins);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    String jar = "--file=" + plugins.resolve("cannot-learn.jar");
    String classes = "cannot-learn/plugin/target/classes";
    ToolProvider.findFirst("jar")
        .orElseThrow()
        .run(System.out, System.err, "--create", jar, "-C", classes, ".");
    return CatalogLoader.load(List.of(plugins));
  }

  /** Every experiment; studies are none, and a project of its own has its plugin elsewhere. */
  static List<Path> experiments() throws IOException {
    try (Stream<Path> files = Files.walk(Path.of(""))) {
      return files
          .filter(f -> f.toString().endsWith(".yaml") && !f.toString().contains("target"))
          .filter(f -> !f.startsWith("plugin"))
          .filter(Examples::isExperiment)
          .sorted()
          .toList();
    }
  }

  private static boolean isExperiment(Path file) {
    try (Stream<String> lines = Files.lines(file)) {
      return lines.anyMatch(line -> line.startsWith("experiment:"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static LoadedExperiment load(String file, String... overrides) {
    return new ConfigLoader(CATALOG).load(Path.of(file), List.of(overrides));
  }

  static TrialResult train(String file, String... overrides) {
    TrialOptions options = new TrialOptions(1, Optional.empty(), List.of(), () -> false);
    return Trial.of(CATALOG, load(file, overrides), options).run();
  }

  /** What was measured at the end of training. */
  static Map<String, Double> metrics(String file, String... overrides) {
    return train(file, overrides).outcome().metrics();
  }
}
