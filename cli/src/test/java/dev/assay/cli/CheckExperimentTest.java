package dev.assay.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whole networks held against central differences, and what a wrong plugin does to them. */
class CheckExperimentTest {
  @TempDir static Path work;
  private static String plugins = "";
  private static String experiment = "";

  @BeforeAll
  static void aPluginWithAWrongDerivative() throws IOException {
    Path project = work.resolve("mine");
    Program.run("new", "plugin", project.toString(), "--kind", "activation", "--name", "acme/own");
    Path source = project.resolve("src/main/java/acme/mine/Own.java");
    String text = Files.readString(source);
    String wrong = text.replace("return 1 / (1 + bend * bend);", "return 2 / (1 + bend * bend);");
    assertThat(wrong).isNotEqualTo(text);
    Files.writeString(source, wrong);
    plugins = new MavenProject(project).packWithout().toString();
    experiment = project.resolve("example.yaml").toString();
  }

  @ParameterizedTest
  @ValueSource(strings = {"xor", "digits", "diabetes", "residual"})
  void networksOfBuiltInsKeepTheirPromises(String example) {
    Program program = Program.run("check", Program.example(example + ".yaml"));
    assertThat(program.exit()).as(program.out()).isZero();
    assertThat(program.out())
        .containsPattern("kept +gradients")
        .contains("0 broken, 0 not checked");
  }

  @Test
  void aWrongActivationMakesTheNetworksGradientsWrong() {
    Program program = Program.run("check", experiment, "--plugins", plugins);
    assertThat(program.exit()).isEqualTo(4);
    assertThat(program.out())
        .containsPattern("BROKEN +activation acme/own")
        .contains("derivative: the derivative is not that of the value at z = ")
        .contains("always 2 times what is expected")
        .containsPattern("BROKEN +gradients: ")
        .contains("the gradient of dense-1.weights is not that of the objective at ")
        .doesNotContain("the gradient of dense-2.weights");
  }

  @Test
  void overridesChangeWhatIsChecked() {
    Program program =
        Program.run("check", experiment, "network.0.activation=tanh", "--plugins", plugins);
    assertThat(program.exit()).as(program.out()).isZero();
  }

  @Test
  void trainingWarnsOfAWrongDerivativeRecordsItAndGoesOn() throws IOException {
    String out = work.resolve("out").toString();
    Program program =
        Program.run(
            "train", experiment, "training.epochs=1", "--json", "--plugins", plugins, "--out", out);
    assertThat(program.exit()).isZero();
    String mistake = "breaks a promise: derivative: the derivative is not that of the value";
    assertThat(program.err())
        .containsPattern("warning: activation \"acme/own\" of .*plugin.jar " + mistake);
    Path record = Path.of(program.json().get("runDirectory").asString());
    assertThat(Files.readString(record.resolve("provenance.json")))
        .contains("\"brokenPromises\" : [", "acme/own", "the derivative is not that of the value");
  }

  @Test
  void builtInsAreNotTriedAgainWhenTheyTrain() throws IOException {
    Program program =
        Program.run(
            "train",
            Program.example("xor.yaml"),
            "training.epochs=1",
            "--json",
            "--out",
            work.resolve("out").toString());
    assertThat(program.err()).doesNotContain("breaks a promise");
    Path record = Path.of(program.json().get("runDirectory").asString());
    assertThat(Files.readString(record.resolve("provenance.json")))
        .contains("\"brokenPromises\" : [ ]");
  }
}
