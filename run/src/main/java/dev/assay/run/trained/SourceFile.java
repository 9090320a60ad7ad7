package dev.assay.run.trained;

import dev.assay.config.bind.Binder;
import dev.assay.config.bind.Normalizer;
import dev.assay.config.catalog.Catalog;
import dev.assay.config.problem.ConfigException;
import dev.assay.config.problem.NodePath;
import dev.assay.config.problem.Problem;
import dev.assay.config.tree.MapNode;
import dev.assay.config.tree.Node;
import dev.assay.config.tree.YamlReader;
import dev.assay.core.spi.Dataset;
import dev.assay.core.spi.Param;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** A YAML file that names a source of data: {@code source: ...}, or an experiment. */
public final class SourceFile {
  private SourceFile() {}

  /** Something that a source is bound through. */
  record Holder(@Param("Data set") Dataset source) {}

  /**
   * Reads a file.
   *
   * @throws ConfigException with every problem of the source
   */
  public static Dataset read(Path file, Catalog catalog) {
    return read(YamlReader.readFile(file), catalog);
  }

  /**
   * Reads a tree that holds a source.
   *
   * @throws ConfigException with every problem of the source
   */
  public static Dataset read(Node root, Catalog catalog) {
    Node section = root instanceof MapNode map && map.get("data") != null ? map.get("data") : root;
    if (!(section instanceof MapNode found) || found.get("source") == null) {
      throw new ConfigException(
          Problem.missing(
              root.mark(),
              NodePath.ROOT.child("source"),
              "a source, such as source: {type: csv, file: new.csv, target: price}"));
    }
    MapNode.Entry entry = found.entries().get("source");
    Node holder = new MapNode(found.mark(), Map.of("source", Objects.requireNonNull(entry)));
    List<Problem> problems = new ArrayList<>();
    Node normal = new Normalizer(catalog).normalize(holder, Holder.class);
    return new Binder(catalog, problems)
        .bind(normal, Holder.class)
        .orElseThrow(() -> new ConfigException(problems))
        .source();
  }
}
