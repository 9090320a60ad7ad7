package dev.assay.cli;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.stream.Stream;

/**
 * Runs the common commands once, with nothing shown, so that the JVM can archive the classes they
 * load: the launcher starts it with {@code -XX:ArchiveClassesAtExit}.
 */
final class Rehearsal {
  private static final String EXPERIMENT =
      """
      experiment: rehearsal
      data: {source: digits, split: {train: 0.8, validation: 0.2}, transforms: [standardize]}
      network:
        - {type: dense, units: 4, activation: relu}
        - {type: dense, units: 10}
      loss: softmax-cross-entropy
      optimizer: adam
      training: {epochs: 1, batchSize: 256}
      metrics: [accuracy]
      """;

  private Rehearsal() {}

  public static void main(String[] args) throws IOException {
    Path folder = Files.createTempDirectory("assay-rehearsal");
    int worst;
    try {
      worst = run(folder);
    } finally {
      delete(folder);
    }
    System.exit(worst);
  }

  /** Gives the greatest exit code. */
  static int run(Path folder) throws IOException {
    String experiment = Files.writeString(folder.resolve("rehearsal.yaml"), EXPERIMENT).toString();
    String runs = folder.resolve("runs").toString();
    String[][] commands = {
      {"--help"},
      {"--version"},
      {"components"},
      {"components", "activation", "relu"},
      {"schema"},
      {"validate", experiment},
      {"train", experiment, "--out", runs},
      {"train", experiment, "seed=2", "--json", "--quiet", "--out", runs}
    };
    PrintStream nowhere =
        new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8);
    int worst = 0;
    for (String[] command : commands) {
      worst = Math.max(worst, Main.run(new Output(nowhere, nowhere), command));
    }
    return worst;
  }

  private static void delete(Path folder) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(file);
      }
    }
  }
}
