package dev.assay.cli;

import dev.assay.config.catalog.Catalog;
import dev.assay.config.catalog.CatalogLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine.Option;

/** Where plugins are looked for. */
final class PluginOption {
  @Option(
      names = "--plugins",
      paramLabel = "DIR",
      description = "A folder of plugin jars, besides plugins/ beside the launcher. Repeatable.")
  private List<Path> folders = new ArrayList<>();

  /** The catalog; plugins left out are named on standard error. */
  Catalog catalog(Output output) {
    List<Path> all = new ArrayList<>();
    String home = System.getProperty("assay.home");
    if (home != null) {
      all.add(Path.of(home, "plugins"));
    }
    for (Path folder : folders) {
      if (!Files.isDirectory(folder)) {
        throw Usage.problem("--plugins: " + folder + " is no folder");
      }
    }
    all.addAll(folders);
    Catalog catalog = CatalogLoader.load(all);
    catalog.refused().forEach(r -> output.err().println("warning: " + r));
    return catalog;
  }
}
