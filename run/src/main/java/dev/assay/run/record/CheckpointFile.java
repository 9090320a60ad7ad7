package dev.assay.run.record;

import dev.assay.config.problem.ConfigException;
import dev.assay.config.problem.Mark;
import dev.assay.config.problem.NodePath;
import dev.assay.config.problem.Problem;
import dev.assay.config.problem.Source;
import dev.assay.core.kernel.Numerics;
import dev.assay.core.train.Checkpoint;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * The checkpoint of a run, {@code checkpoint.safetensors} in its folder, which each newer one
 * replaces whole. It names what it belongs to, so that no other run goes on from it.
 */
public final class CheckpointFile {
  private static final String NAME = "checkpoint.safetensors";
  private static final String FORMAT = "assay-checkpoint-1";
  private static final String VALUE = "value.";

  private final Map<String, String> identity = new LinkedHashMap<>();

  public CheckpointFile(String configHash, long seed, String dataHash) {
    identity.put("format", FORMAT);
    identity.put("numerics", Integer.toString(Numerics.VERSION));
    identity.put("configHash", configHash);
    identity.put("seed", Long.toString(seed));
    identity.put("dataHash", dataHash);
  }

  /** Puts a checkpoint into the folder of its run. */
  public void write(Path run, Checkpoint checkpoint) {
    Map<String, String> metadata = new LinkedHashMap<>(identity);
    checkpoint.values().forEach((name, value) -> metadata.put(VALUE + name, value));
    try {
      WholeFile.put(
          run.resolve(NAME), file -> Safetensors.write(file, checkpoint.tensors(), metadata));
    } catch (IOException e) {
      throw new UncheckedIOException(run.toString(), e);
    }
  }

  /**
   * Reads the checkpoint of a run.
   *
   * @throws ConfigException when there is none, it is damaged, or belongs to something else
   */
  public Checkpoint read(Path run) {
    Path file = run.resolve(NAME);
    Safetensors.Content content;
    try {
      content = Safetensors.read(file);
    } catch (NoSuchFileException e) {
      throw unexpected(
          run,
          "a run without a checkpoint",
          "one with training.checkpointEvery, that got as far as the first one");
    } catch (IOException e) {
      throw unexpected(file, String.valueOf(e.getMessage()), "a checkpoint");
    }
    identity.forEach((name, expected) -> {
      String given = content.metadata().getOrDefault(name, "nothing");
      if (!given.equals(expected)) {
        throw unexpected(file, name + " " + given, expected + ", as the run would have now");
      }
    });
    Map<String, String> values = new LinkedHashMap<>();
    content
        .metadata()
        .forEach((name, value) -> {
          if (name.startsWith(VALUE)) {
            values.put(name.substring(VALUE.length()), value);
          }
        });
    return new Checkpoint(content.tensors(), values);
  }

  /** Removes the checkpoint of a run that has ended. */
  public static void delete(Path run) {
    try {
      Files.deleteIfExists(run.resolve(NAME));
    } catch (IOException e) {
      throw new UncheckedIOException(run.toString(), e);
    }
  }

  private static ConfigException unexpected(Path place, String given, String expected) {
    return new ConfigException(
        Problem.unexpected(Mark.whole(Source.file(place)), NodePath.ROOT, given, expected));
  }
}
