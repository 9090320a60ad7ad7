package dev.assay.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

class CompareCommandTest {
  @TempDir Path folder;
  private String first = "";
  private String second = "";

  @BeforeEach
  void train() {
    first = train("optimizer.learningRate=0.5", "seed=1");
    second = train("optimizer.learningRate=0.25", "seed=2");
  }

  private String train(String... overrides) {
    String[] arguments = new String[overrides.length + 5];
    arguments[0] = "train";
    arguments[1] = Program.example("xor.yaml");
    System.arraycopy(overrides, 0, arguments, 2, overrides.length);
    arguments[overrides.length + 2] = "--json";
    arguments[overrides.length + 3] = "--out";
    arguments[overrides.length + 4] = folder.toString();
    return Program.run(arguments).json().get("runDirectory").asString();
  }

  @Test
  void showsTheSettingsThatDifferAndTheResults() {
    Program program = Program.run("compare", first, second);
    assertThat(program.exit()).isZero();
    assertThat(program.out())
        .contains("1  " + first)
        .contains("2  " + second)
        .containsPattern("optimizer.learningRate \\| +0.5 \\| +0.25")
        .containsPattern("seed +\\| +1 \\| +2")
        .containsPattern("status +\\| +completed \\| +completed")
        .contains("train.loss")
        .doesNotContain("training.epochs");
  }

  @Test
  void saysWhenTheSettingsAreTheSame() {
    assertThat(Program.run("compare", first, first).out()).contains("The settings are the same.");
  }

  @Test
  void printsOneJsonObject() {
    JsonNode json = Program.run("compare", first, second, "--json").json();
    assertThat(json.get("schemaVersion").intValue()).isEqualTo(1);
    assertThat(json.get("runs")).hasSize(2);
    assertThat(json.at("/runs/0/result/status").asString()).isEqualTo("completed");
    assertThat(json.get("differences").findValuesAsString("path"))
        .containsExactly("seed", "optimizer.learningRate");
    assertThat(json.at("/differences/1/values/1").asString()).isEqualTo("0.25");
  }

  @Test
  void namesEveryFolderThatIsNoRun() {
    Program program = Program.run("compare", folder.toString(), first, "nowhere");
    assertThat(program.exit()).isEqualTo(2);
    assertThat(program.err())
        .contains(folder + ": got a folder without resolved.yaml, expected the folder of a run")
        .contains("nowhere: got no folder, expected the folder of a run")
        .contains("2 problems");
  }
}
