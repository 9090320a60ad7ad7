package dev.assay.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** What needs a process of its own. */
class ProcessTest {
  private static final String WARNING =
      "warning: this CPU has no fused multiply-add (FMA), or the virtual machine hides it; results"
          + " are the same, but training is about a hundred times slower";

  @TempDir Path folder;

  @Test
  void ctrlCKeepsTheRecordAndSaysWhere() throws IOException, InterruptedException {
    Path runs = folder.resolve("runs");
    ForkedProgram forked =
        ForkedProgram.start(
            folder,
            List.of(),
            "train",
            Program.example("digits.yaml"),
            "training.epochs=1000000",
            "--json",
            "--quiet",
            "--out",
            runs.toString());
    while (forked.alive() && find(runs, "metrics.jsonl").isEmpty()) {
      Thread.sleep(20);
    }
    forked.signal("INT");
    Program program = forked.end();
    assertThat(program.exit()).isEqualTo(130);
    assertThat(program.out().lines()).hasSize(1);
    JsonNode json = program.json();
    assertThat(json.get("status").asString()).isEqualTo("interrupted");
    assertThat(json.get("epochs").asInt()).isPositive();
    Path run = Path.of(json.get("runDirectory").asString());
    assertThat(program.err())
        .contains("interrupted after " + json.get("epochs").asInt() + " epoch")
        .contains("record: " + run);
    assertThat(Files.readString(run.resolve("result.json"))).contains("\"interrupted\"");
    assertThat(run.resolve("model.safetensors")).exists();
    assertThat(find(runs, ".tmp")).isEmpty();
  }

  @Test
  void trainingWithoutHardwareFmaIsAnnouncedOnce() throws IOException, InterruptedException {
    Program program =
        ForkedProgram.start(
                folder,
                List.of("-XX:+IgnoreUnrecognizedVMOptions", "-XX:-UseFMA"),
                "train",
                Program.example("xor.yaml"),
                "training.epochs=1",
                "--quiet",
                "--out",
                folder.resolve("runs").toString())
            .end();
    assertThat(program.exit()).as(program.err()).isZero();
    assertThat(program.err().lines().filter(WARNING::equals)).hasSize(1);
  }

  @Test
  void versionTellsThatHardwareFmaIsMissing() throws IOException, InterruptedException {
    Program program =
        ForkedProgram.start(
                folder, List.of("-XX:+IgnoreUnrecognizedVMOptions", "-XX:-UseFMA"), "--version")
            .end();
    assertThat(program.out()).contains("FMA    no: training is very slow");
  }

  @Test
  void aWrongOptionOfTheJvmIsNoInternalError() throws IOException, InterruptedException {
    Program program =
        ForkedProgram.start(
                folder, List.of("-Dassay.lanes=96"), "train", Program.example("xor.yaml"))
            .end();
    assertThat(program.exit()).isEqualTo(2);
    assertThat(program.err())
        .contains(
            "command line: ASSAY_JAVA_OPTS: assay.lanes=96, expected off, preferred, 64, 128, 256 or 512")
        .doesNotContain("\tat ");
  }

  private static List<Path> find(Path folder, String ending) throws IOException {
    if (!Files.exists(folder)) {
      return List.of();
    }
    try (Stream<Path> files = Files.walk(folder)) {
      return files.filter(f -> f.toString().endsWith(ending)).toList();
    }
  }
}
