package dev.assay.run.record;

import dev.assay.config.problem.ConfigException;
import dev.assay.config.problem.Mark;
import dev.assay.config.problem.NodePath;
import dev.assay.config.problem.Problem;
import dev.assay.config.problem.Source;
import dev.assay.config.tree.MapNode;
import dev.assay.config.tree.YamlReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;

/**
 * What a run left behind, read back.
 *
 * @param resolved the experiment with everything explicit
 * @param result what {@link ResultJson} wrote; empty when the run did not end
 */
public record RecordedRun(Path directory, MapNode resolved, Optional<JsonNode> result) {
  /** The file of the experiment. */
  public Path yaml() {
    return directory.resolve(RunRecord.RESOLVED);
  }

  /**
   * Checks that the run was cut off or interrupted.
   *
   * @throws ConfigException when it ended
   */
  public void requireUnfinished() {
    String status = result.map(r -> r.path("status").asString("")).orElse("");
    if (result.isPresent() && !"interrupted".equals(status)) {
      throw unexpected(
          directory, "a run that ended (" + status + ")", "one that was cut off or interrupted");
    }
  }

  /**
   * Reads the folder of a run.
   *
   * @throws ConfigException when it is no such folder or damaged
   */
  public static RecordedRun read(Path directory) {
    Path yaml = directory.resolve(RunRecord.RESOLVED);
    if (!Files.isRegularFile(yaml)) {
      throw unexpected(
          directory,
          Files.isDirectory(directory) ? "a folder without resolved.yaml" : "no folder",
          "the folder of a run, such as runs/EXPERIMENT/TIME-HASH");
    }
    if (!(YamlReader.readFile(yaml) instanceof MapNode resolved)) {
      throw unexpected(yaml, "something else", "an experiment");
    }
    return new RecordedRun(directory, resolved, result(directory.resolve(RunRecord.RESULT)));
  }

  /** The file of the trained network, whether it is there or not. */
  public Path model() {
    return directory.resolve(RunRecord.MODEL);
  }

  /** Whether it left a trained network. */
  public boolean hasModel() {
    return Files.exists(model());
  }

  /**
   * What it wrote after each epoch, as far as lines are whole.
   *
   * @throws UncheckedIOException when the file cannot be read
   */
  public List<JsonNode> epochs() {
    Path file = directory.resolve(RunRecord.METRICS);
    List<JsonNode> epochs = new ArrayList<>();
    if (!Files.exists(file)) {
      return epochs;
    }
    try {
      for (String line : Files.readAllLines(file)) {
        epochs.add(Json.read(line));
      }
    } catch (JacksonException e) {
      // A run that was cut off may have left half a line.
      return epochs;
    } catch (IOException e) {
      throw new UncheckedIOException(file.toString(), e);
    }
    return epochs;
  }

  /** The hash of its data; empty when the record does not say. */
  public Optional<String> dataHash() {
    Path file = directory.resolve(RunRecord.PROVENANCE);
    try {
      JsonNode hash = Json.read(file).path("dataHash");
      return hash.isString() ? Optional.of(hash.asString()) : Optional.empty();
    } catch (JacksonException e) {
      return Optional.empty();
    }
  }

  /**
   * Reads several.
   *
   * @throws ConfigException with the problems of all
   */
  public static List<RecordedRun> readAll(List<Path> directories) {
    List<RecordedRun> runs = new ArrayList<>();
    List<Problem> problems = new ArrayList<>();
    for (Path directory : directories) {
      try {
        runs.add(read(directory));
      } catch (ConfigException e) {
        problems.addAll(e.problems());
      }
    }
    if (!problems.isEmpty()) {
      throw new ConfigException(problems);
    }
    return runs;
  }

  private static Optional<JsonNode> result(Path file) {
    if (!Files.exists(file)) {
      return Optional.empty();
    }
    try {
      JsonNode result = Json.read(file);
      if (result.isObject() && result.path("metrics").isObject()) {
        return Optional.of(result);
      }
    } catch (JacksonException e) {
      // Damaged, as below.
    }
    throw unexpected(file, "something else", "the result of a run; was the file edited?");
  }

  private static ConfigException unexpected(Path place, String given, String expected) {
    return new ConfigException(
        Problem.unexpected(Mark.whole(Source.file(place)), NodePath.ROOT, given, expected));
  }
}
