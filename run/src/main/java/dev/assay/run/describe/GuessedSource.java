package dev.assay.run.describe;

import dev.assay.config.catalog.Catalog;
import dev.assay.config.problem.ConfigException;
import dev.assay.config.problem.Mark;
import dev.assay.config.problem.NodePath;
import dev.assay.config.problem.Problem;
import dev.assay.config.problem.Source;
import dev.assay.config.problem.Words;
import dev.assay.config.tree.FlowText;
import dev.assay.config.tree.YamlReader;
import dev.assay.core.spi.Dataset;
import dev.assay.run.prepare.TextRows;
import dev.assay.run.record.Json;
import dev.assay.run.trained.SourceFile;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import tools.jackson.databind.node.ObjectNode;

/**
 * The data set that a file holds: a text file, NPY, NPZ or IDX, told by content, a folder of IDX
 * files under their usual names, or YAML that names a source.
 *
 * @param yaml how it would be written in an experiment; empty when YAML named it
 * @param hasTargets whether it is known which targets there are
 */
public record GuessedSource(Dataset dataset, String yaml, boolean hasTargets) {
  private static final String FILE = "file";
  private static final String INPUTS = "inputs";
  private static final String TARGETS = "targets";
  private static final String TYPE = "type";
  private static final List<String> INPUT_NAMES = List.of("x", "x_train", "inputs", "data");
  private static final List<String> TARGET_NAMES =
      List.of("y", "y_train", "targets", "target", "labels");

  /**
   * Looks at a file.
   *
   * @param target the column of a text file, by default the last; of NPY and IDX the file of
   *     targets; of NPZ the array
   * @throws ConfigException when there is no such file, or it is no data
   */
  public static GuessedSource of(Path file, Optional<String> target, Catalog catalog) {
    String name = file.toString().toLowerCase(Locale.ROOT);
    if (name.endsWith(".yaml") || name.endsWith(".yml")) {
      return new GuessedSource(SourceFile.read(file, catalog), "", true);
    }
    ObjectNode source = Json.object();
    if (Files.isDirectory(file)) {
      source.put(TYPE, "mnist").put("folder", file.toString());
      return bound(source, true, catalog);
    }
    try {
      return ofFile(file, target, source, catalog);
    } catch (IOException e) {
      throw problem(file, "cannot be read: " + Words.reason(e));
    }
  }

  private static GuessedSource ofFile(
      Path file, Optional<String> target, ObjectNode source, Catalog catalog) throws IOException {
    if (!Files.exists(file)) {
      throw problem(file, "does not exist");
    }
    byte[] start = start(file);
    if (starts(start, 0x93, 'N', 'U', 'M', 'P', 'Y')) {
      source.put(TYPE, "npy").put(INPUTS, file.toString());
      source.put(TARGETS, target.orElse(file.toString()));
      source.put("labels", target.isPresent() ? "auto" : "numbers");
      return bound(source, target.isPresent(), catalog);
    }
    if (starts(start, 'P', 'K')) {
      arrays(file, target, source);
      return bound(source, true, catalog);
    }
    if (starts(start, 0, 0, 8)) {
      source.put(TYPE, "idx").put("images", file.toString());
      source.put(
          "labels",
          target.orElseThrow(() -> problem(file, "holds IDX data; --target names its labels")));
      return bound(source, true, catalog);
    }
    source.put(TYPE, "csv").put(FILE, file.toString());
    new GuessedColumns(file, target).addTo(source);
    return bound(source, true, catalog);
  }

  private static byte[] start(Path file) throws IOException {
    try (InputStream in = TextRows.unpacked(file)) {
      return in.readNBytes(8);
    }
  }

  private static boolean starts(byte[] content, int... with) {
    for (int i = 0; i < with.length; i++) {
      if (i >= content.length || (content[i] & 0xff) != with[i]) {
        return false;
      }
    }
    return true;
  }

  private static void arrays(Path file, Optional<String> target, ObjectNode source)
      throws IOException {
    List<String> names;
    try (ZipFile archive = new ZipFile(file.toFile())) {
      names =
          archive.stream()
              .map(ZipEntry::getName)
              .filter(name -> name.endsWith(".npy"))
              .map(name -> name.substring(0, name.length() - 4))
              .toList();
    }
    source.put(TYPE, "npz").put(FILE, file.toString());
    INPUT_NAMES.stream().filter(names::contains).findFirst().ifPresent(n -> source.put(INPUTS, n));
    target
        .or(() -> TARGET_NAMES.stream().filter(names::contains).findFirst())
        .ifPresent(n -> source.put(TARGETS, n));
    if (names.contains("x_test") && names.contains("y_test")) {
      source.put("testInputs", "x_test").put("testTargets", "y_test");
    }
  }

  private static GuessedSource bound(ObjectNode source, boolean hasTargets, Catalog catalog) {
    ObjectNode holder = Json.object();
    holder.set("source", source);
    Source here = new Source("the file as a source", Path.of("").toAbsolutePath());
    String yaml = FlowText.of(YamlReader.readValue(Json.line(source), Mark.whole(here)));
    Dataset dataset = SourceFile.read(YamlReader.read(Json.line(holder), here), catalog);
    return new GuessedSource(dataset, yaml, hasTargets);
  }

  static ConfigException problem(Path file, String message) {
    Mark mark = Mark.whole(Source.file(file));
    return new ConfigException(Problem.of(mark, NodePath.ROOT, message, null, null, null));
  }
}
