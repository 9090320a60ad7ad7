package dev.assay.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** Inputs that stay on disk: the same bits as in memory, and more than the heap holds. */
class RowsOnDiskTest {
  @TempDir Path folder;

  private Path array(String name, String type, int rows, int columns) throws IOException {
    String header =
        "{'descr': '%s', 'fortran_order': False, 'shape': (%d, %d), }"
            .formatted(type, rows, columns);
    Path file = folder.resolve(name);
    try (FileChannel out =
        FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
      ByteBuffer start = ByteBuffer.allocate(10 + header.length()).order(ByteOrder.LITTLE_ENDIAN);
      start.put(new byte[] {(byte) 0x93, 'N', 'U', 'M', 'P', 'Y', 1, 0});
      start.putShort((short) header.length()).put(header.getBytes(StandardCharsets.US_ASCII));
      out.write(start.flip());
      ByteBuffer row = ByteBuffer.allocate(8 * columns).order(ByteOrder.LITTLE_ENDIAN);
      for (int i = 0; i < rows; i++) {
        row.clear();
        for (int j = 0; j < columns; j++) {
          // Moderate numbers that tell whether the row's number is even, in every column a little.
          int mixed = (i * 37 + j * 101) % 64;
          if (type.endsWith("f4")) {
            row.putFloat(mixed / 16f + (i % 2) * 2);
          } else {
            row.put((byte) (i % 2));
          }
        }
        out.write(row.flip());
      }
    }
    return file;
  }

  private Path experiment(String more, String transforms) throws IOException {
    return Files.writeString(
        folder.resolve("experiment.yaml"),
        """
        experiment: disk
        data:
          source: {type: npy, inputs: x.npy, targets: y.npy, %s}
          split: {train: 0.7, validation: 0.1, test: 0.2}
          transforms: %s
        network: [{type: dense, units: 8, activation: relu}, {type: dense, units: 2}]
        loss: softmax-cross-entropy
        optimizer: {type: sgd, learningRate: 0.05}
        training: {epochs: 2, batchSize: 64}
        metrics: [accuracy]
        """
            .formatted(more, transforms));
  }

  private JsonNode trained(String more, String transforms) throws IOException {
    Path file = experiment(more, transforms);
    Program program =
        Program.run("train", file.toString(), "--json", "--out", folder.resolve("runs").toString());
    assertThat(program.exit()).as(program.err()).isZero();
    return program.json();
  }

  @Test
  void theSameBitsAsInMemory() throws IOException {
    array("x.npy", "<f4", 3000, 5);
    array("y.npy", "|u1", 3000, 1);
    for (String transforms :
        List.of(
            "[]",
            "[standardize, {type: scale, factor: 0.5}, min-max]",
            "[{type: one-against-rest, classes: [1]}, standardize, {type: label-noise, rate: 0.1}]")) {
      JsonNode memory = trained("inputsOn: memory", transforms);
      JsonNode disk = trained("inputsOn: disk", transforms);
      assertThat(disk.get("weightsHash")).as(transforms).isEqualTo(memory.get("weightsHash"));
      assertThat(disk.get("metrics")).as(transforms).isEqualTo(memory.get("metrics"));
      Program evaluated = Program.run("evaluate", disk.get("runDirectory").asString());
      assertThat(evaluated.exit()).as(evaluated.err()).isZero();
      assertThat(evaluated.out()).contains("every number is the recorded one");
    }
  }

  @Test
  void saysWhichTransformNeedsThemInMemory() throws IOException {
    array("x.npy", "<f4", 3000, 5);
    array("y.npy", "|u1", 3000, 1);
    Path file = experiment("inputsOn: disk", "[{type: subset, rows: 10}]");
    Program program = Program.run("train", file.toString(), "--out", folder + "/runs");
    assertThat(program.exit()).isEqualTo(2);
    assertThat(program.err()).contains("data.transforms[0]").contains("drops rows");
  }

  @Test
  void areDescribedButNotDiagnosed() throws IOException {
    array("x.npy", "<f4", 3000, 5);
    array("y.npy", "|u1", 3000, 1);
    Path file = experiment("inputsOn: disk", "[]");
    Program described = Program.run("data", file.toString(), "--json");
    assertThat(described.exit()).as(described.err()).isZero();
    assertThat(described.json().get("describedRows").asInt()).isEqualTo(3000);
    Program diagnosed = Program.run("diagnose", file.toString());
    assertThat(diagnosed.exit()).isEqualTo(2);
    assertThat(diagnosed.err()).contains("a diagnosis needs the rows in memory");
  }

  @Test
  void areRefusedByANetworkThatFillsGaps() throws IOException {
    StringBuilder rows = new StringBuilder("a,y\n");
    for (int i = 0; i < 200; i++) {
      rows.append(i % 5 == 0 ? "NA" : Integer.toString(i)).append(',').append(i % 2).append('\n');
    }
    Files.writeString(folder.resolve("gaps.csv"), rows);
    Path file = experiment("inputsOn: memory", "[]");
    Program trained =
        Program.run(
            "train",
            file.toString(),
            "data.source={type: csv, file: " + folder + "/gaps.csv, target: y, missing: mean}",
            "--json",
            "--out",
            folder + "/runs");
    assertThat(trained.exit()).as(trained.err()).isZero();
    array("x.npy", "<f4", 30, 1);
    array("y.npy", "|u1", 30, 1);
    Path data =
        Files.writeString(
            folder.resolve("data.yaml"),
            "source: {type: npy, inputs: x.npy, targets: y.npy, inputsOn: disk}\n");
    String run = trained.json().get("runDirectory").asString();
    Program evaluated = Program.run("evaluate", run, "--data", data.toString());
    assertThat(evaluated.exit()).isEqualTo(2);
    assertThat(evaluated.err()).contains("expected inputsOn: memory");
  }

  /** 160 MB of floats with a heap of 48 MB. */
  @Test
  void threeTimesTheHeap() throws IOException, InterruptedException {
    array("x.npy", "<f4", 50_000, 800);
    array("y.npy", "|u1", 50_000, 1);
    Path file = experiment("labels: classes", "[standardize]");
    Program program =
        ForkedProgram.start(
                folder,
                List.of("-Xmx48m", "-XX:+UseSerialGC"),
                "train",
                file.toString(),
                "training.epochs=1",
                "--json",
                "--quiet",
                "--out",
                folder.resolve("runs").toString())
            .end();
    assertThat(program.exit()).as(program.err()).isZero();
    assertThat(program.json().get("status").asString()).isEqualTo("completed");
  }
}
