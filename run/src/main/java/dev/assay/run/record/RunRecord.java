package dev.assay.run.record;

import dev.assay.config.LoadedExperiment;
import dev.assay.config.experiment.Experiment;
import dev.assay.core.network.Network;
import dev.assay.core.spi.RunListener;
import dev.assay.run.prepare.Prepared;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * The folder a run leaves behind: {@code OUT/EXPERIMENT/TIME-HASH/} with resolved.yaml and
 * provenance.json, written before training; metrics.jsonl, a line for each epoch; model.safetensors
 * and result.json, each put in place whole at the end.
 */
public final class RunRecord {
  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("yyyyMMdd-HHmmss", Locale.ROOT);
  private static final int HASH_DIGITS = 8;
  static final String RESOLVED = "resolved.yaml";
  static final String PROVENANCE = "provenance.json";
  static final String METRICS = "metrics.jsonl";
  static final String MODEL = "model.safetensors";
  static final String RESULT = "result.json";

  private final Path directory;

  private RunRecord(Path directory) {
    this.directory = directory;
  }

  /**
   * Makes the folder and writes what is known before training.
   *
   * @throws UncheckedIOException when it cannot be written; then nothing of it stays
   */
  public static RunRecord create(Path out, LoadedExperiment loaded, Provenance provenance) {
    try {
      Path parent = Files.createDirectories(out.resolve(loaded.experiment().experiment()));
      String hash = loaded.configHash().substring(0, HASH_DIGITS);
      RunRecord record =
          new RunRecord(
              unused(parent, LocalDateTime.now(ZoneId.systemDefault()).format(TIME) + "-" + hash));
      try {
        record.write(RESOLVED, loaded.resolved().yaml());
        record.write(PROVENANCE, Json.pretty(provenance));
      } catch (IOException e) {
        record.remove(e);
        throw e;
      }
      return record;
    } catch (IOException e) {
      throw new UncheckedIOException(out.toString(), e);
    }
  }

  /**
   * The folder of a run that goes on; lines of metrics.jsonl after an epoch are taken back.
   *
   * @throws UncheckedIOException when they cannot be
   */
  public static RunRecord reopen(Path directory, int epoch) {
    RunRecord record = new RunRecord(directory);
    try {
      Path metrics = directory.resolve(METRICS);
      StringBuilder kept = new StringBuilder();
      for (String line : Files.readString(metrics).split("\n", -1)) {
        if (MetricsWriter.epochOf(line) <= epoch) {
          kept.append(line).append('\n');
        }
      }
      record.write(METRICS, kept.toString());
      Files.deleteIfExists(directory.resolve(RESULT));
    } catch (IOException e) {
      throw new UncheckedIOException(directory.toString(), e);
    }
    return record;
  }

  private void remove(IOException reason) {
    try (Stream<Path> files = Files.list(directory)) {
      for (Path file : files.toList()) {
        Files.delete(file);
      }
      Files.delete(directory);
    } catch (IOException e) {
      reason.addSuppressed(e);
    }
  }

  private static Path unused(Path parent, String name) throws IOException {
    for (int attempt = 1; ; attempt++) {
      Path candidate = parent.resolve(attempt == 1 ? name : name + "-" + attempt);
      try {
        return Files.createDirectory(candidate);
      } catch (FileAlreadyExistsException e) {
        if (attempt == 10_000) {
          throw e;
        }
      }
    }
  }

  public Path directory() {
    return directory;
  }

  /** Appends a line to metrics.jsonl after each epoch. */
  public RunListener metricsWriter() {
    return new MetricsWriter(directory.resolve(METRICS));
  }

  /** Writes the network with everything needed to use it. */
  public void writeModel(
      Network network, Prepared prepared, Experiment experiment, String configHash) {
    try {
      WholeFile.put(
          directory.resolve(MODEL),
          file -> ModelFile.write(file, network, prepared, experiment, configHash));
    } catch (IOException e) {
      throw new UncheckedIOException(directory.toString(), e);
    }
  }

  /** Writes result.json; its presence says that the run ended. */
  public void writeResult(TrialResult result) {
    try {
      write(RESULT, Json.pretty(ResultJson.of(result)));
    } catch (IOException e) {
      throw new UncheckedIOException(directory.toString(), e);
    }
  }

  private void write(String name, String text) throws IOException {
    WholeFile.put(directory.resolve(name), text);
  }
}
