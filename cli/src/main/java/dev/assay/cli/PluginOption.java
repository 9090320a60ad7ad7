package dev.assay.cli;

import dev.assay.config.catalog.Catalog;
import dev.assay.config.catalog.CatalogLoader;
import dev.assay.config.problem.ConfigException;
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

  /**
   * All folders, each once however it is written.
   *
   * @throws ConfigException when a folder that was asked for is none
   */
  List<Path> folders() {
    List<Path> all = new ArrayList<>();
    String home = System.getProperty("assay.home");
    if (home != null) {
      all.add(Path.of(home, "plugins"));
    }
    for (Path folder : folders) {
      if (!Files.isDirectory(folder)) {
        String what = Files.exists(folder) ? " is no folder" : " does not exist";
        throw Usage.problem("--plugins " + folder + what + "; expected a folder of plugin jars");
      }
      all.add(folder);
    }
    return all.stream().map(f -> f.toAbsolutePath().normalize()).distinct().toList();
  }

  /** The catalog; plugins left out are named on standard error. */
  Catalog catalog(Output output) {
    Catalog catalog = CatalogLoader.load(folders());
    catalog.refused().forEach(r -> output.err().println("warning: " + r));
    return catalog;
  }
}
