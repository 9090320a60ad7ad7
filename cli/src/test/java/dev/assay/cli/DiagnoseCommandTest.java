package dev.assay.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

class DiagnoseCommandTest {
  @TempDir Path folder;
  private String file = "";

  @BeforeEach
  void write() throws IOException {
    Path path = folder.resolve("moons.yaml");
    Files.writeString(
        path,
        """
        experiment: moons
        data: {source: {type: moons, rows: 300, noise: 0.15}, split: {train: 0.7, validation: 0.3}}
        network:
          - {type: dense, units: 16, activation: relu, weights: he-uniform}
          - {type: dense, units: 2}
        loss: softmax-cross-entropy
        optimizer: {type: sgd, learningRate: 0.3}
        training: {epochs: 40, batchSize: 32}
        """);
    file = path.toString();
  }

  @Test
  void staysSilentAboutANetworkThatLearns() {
    Program program = Program.run("diagnose", file, "--quiet", "--budget", "30");
    assertThat(program.exit()).isZero();
    assertThat(program.out()).contains("no problem found").doesNotContain("repair");
  }

  @Test
  void confirmsThatSummingTheGradientStopsLearning() {
    JsonNode json =
        diagnose("loss.reduction=sum", "optimizer.learningRate=3", "training.batchSize=all");
    assertThat(json.get("verdict").asString()).isEqualTo("cause-confirmed");
    assertThat(json.at("/findings/0/rule").asString()).isEqualTo("gradient-summed");
    assertThat(json.at("/findings/0/value").doubleValue()).isBetween(1.99, 2.01);
    assertThat(json.at("/findings/0/status").asString()).isEqualTo("confirmed");
    assertThat(json.at("/findings/0/interval/0").doubleValue()).isPositive();
    assertThat(json.at("/repair/0").asString()).isEqualTo("loss.reduction=mean");
  }

  @Test
  void namesTheHeadWhoseGradientIsAlwaysZeroAndWritesTheRepair() throws IOException {
    Path fix = folder.resolve("fixed.yaml");
    JsonNode json =
        diagnose(
            "network.1={type: dense, units: 1, activation: softmax}",
            "loss=binary-cross-entropy",
            "--fix",
            fix.toString());
    assertThat(json.at("/findings/0/rule").asString()).isEqualTo("constant-output");
    assertThat(json.at("/findings/0/status").asString()).isEqualTo("confirmed");
    assertThat(Files.readString(fix)).contains("sigmoid-cross-entropy");
  }

  @Test
  void namesAStepThatMakesTrainingDiverge() {
    JsonNode json = diagnose("optimizer.learningRate=3000");
    assertThat(json.at("/findings/0/rule").asString()).isEqualTo("step-too-large");
    assertThat(json.at("/repair/0").asString()).startsWith("optimizer.learningRate=");
  }

  @Test
  void refusesWhatItCannotDo() {
    assertThat(Program.run("diagnose", file, "--budget", "0").exit()).isEqualTo(2);
    Program unknown = Program.run("diagnose", file, "--rule", "{type: dead-unit}");
    assertThat(unknown.exit()).isEqualTo(2);
    assertThat(unknown.err()).contains("dead-units");
  }

  private JsonNode diagnose(String... arguments) {
    String[] all = new String[arguments.length + 6];
    all[0] = "diagnose";
    all[1] = file;
    System.arraycopy(arguments, 0, all, 2, arguments.length);
    all[arguments.length + 2] = "--json";
    all[arguments.length + 3] = "--quiet";
    all[arguments.length + 4] = "--budget";
    all[arguments.length + 5] = "30";
    Program program = Program.run(all);
    assertThat(program.exit()).as(program.err()).isEqualTo(4);
    return program.json();
  }
}
