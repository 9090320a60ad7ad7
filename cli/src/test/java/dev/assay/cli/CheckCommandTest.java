package dev.assay.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

class CheckCommandTest {
  @Test
  void aRightComponentKeepsAllItsPromises() {
    Program program = Program.run("check", "leaky-relu");
    assertThat(program.exit()).isZero();
    assertThat(program.out())
        .startsWith("activation leaky-relu from ")
        .containsPattern("derivative +\\| z = ")
        .containsPattern("kept +derivative: the derivative is that of the value")
        .containsPattern("kept +kinks: all kinks are declared")
        .endsWith("22 promises: 22 kept\n");
  }

  @Test
  void aWrongDerivativeIsShownWithItsPlaceAndFails(@TempDir Path work) throws IOException {
    Path project = work.resolve("mine");
    Program.run("new", "plugin", project.toString(), "--kind", "activation", "--name", "acme/own");
    Path source = project.resolve("src/main/java/acme/mine/Own.java");
    String text = Files.readString(source);
    Files.writeString(source, text.replace("return 1 / (1 + bend * bend);", "return bend;"));
    String plugins = new MavenProject(project).packWithout().toString();

    Program program = Program.run("check", "acme/own", "--plugins", plugins);
    assertThat(program.exit()).isEqualTo(4);
    assertThat(program.out())
        .contains("activation acme/own from " + plugins)
        .containsPattern(
            "derivative +\\| z = [-0-9.]+ +\\| derivative [-0-9.]+ +\\| central difference")
        .containsPattern("BROKEN +derivative: the derivative is not that of the value at z = ")
        .endsWith("22 promises: 21 kept, 1 broken\n");

    Program point =
        Program.run("check", "acme/own", "--point", "0.5", "--json", "--plugins", plugins);
    assertThat(point.exit()).isEqualTo(4);
    assertThat(point.json().get("status").asString()).isEqualTo("broken");
    JsonNode worst = point.json().get("examined").get(0).get("checks").get(0).get("worst").get(0);
    assertThat(worst.get("value").asDouble()).isEqualTo(0.5);
    assertThat(worst.get("given").asDouble()).isEqualTo(0.5);
    // 1 / (1 + 0.5^2).
    assertThat(worst.get("expected").asDouble()).isCloseTo(0.8, within(1e-9));
    assertThat(worst.get("kept").asBoolean()).isFalse();
  }

  @Test
  void everyChoiceOfANamedComponentIsChecked() {
    Program program = Program.run("check", "schedule", "cosine", "--json");
    assertThat(program.exit()).as(program.err()).isZero();
    Program gelu = Program.run("check", "mean-squared-error", "--json");
    assertThat(gelu.json().get("examined"))
        .extracting(e -> e.get("what").asString())
        .containsExactly(
            "loss mean-squared-error", "loss {type: mean-squared-error, reduction: sum}");
  }

  @Test
  void aComponentMayBeWrittenWithItsValues() {
    Program program = Program.run("check", "{type: leaky-relu, slope: 0.25}", "--point", "-2");
    assertThat(program.exit()).isZero();
    assertThat(program.out())
        .contains("z = -2", "derivative 0.25", "central difference 0.25")
        .doesNotContain("BROKEN");
  }

  @Test
  void aPointOnAKinkIsLookedAtFromBothSides() {
    Program program = Program.run("check", "relu", "--point", "0", "--json");
    JsonNode derivative = program.json().get("examined").get(0).get("checks").get(0);
    assertThat(derivative.get("worst"))
        .extracting(w -> w.get("where").asString())
        .containsExactlyInAnyOrder("just below z", "just above z");
  }

  @Test
  void badInputSaysWhatIsExpected() {
    assertThat(Program.run("check", "activation", "rleu").err())
        .isEqualTo(
            "command line: no activation \"rleu\"; nearest: \"relu\". All: assay components\n");
    assertThat(Program.run("check", "acme/nothing").err())
        .contains(
            "No plugin with names acme/... is loaded; --plugins DIR adds a folder of plugins");
    assertThat(Program.run("check", "softmax", "--point", "1").exit()).isEqualTo(2);
    assertThat(Program.run("check", "csv").err())
        .contains("dataset \"csv\" needs values: assay check '{type: csv, file: ...}'");
    assertThat(Program.run("check", "{type: leaky-relu, slope: 3}").err())
        .contains("slope: got 3, expected a number in [0, 1]");
    assertThat(Program.run("check", "relu", "--point", "x").exit()).isEqualTo(2);
  }
}
