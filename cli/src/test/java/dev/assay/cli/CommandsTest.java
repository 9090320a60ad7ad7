package dev.assay.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CommandsTest {
  @Test
  void listsComponentsByKind() {
    Program program = Program.run("components", "activation");
    assertThat(program.exit()).isZero();
    assertThat(program.out())
        .contains("identity", "relu", "leaky-relu", "elu", "gelu", "silu", "sigmoid", "tanh")
        .contains("softplus", "softmax")
        .contains("checked against", "PyTorch 1.13.0");
  }

  @Test
  void showsOneComponentInFull() {
    Program program = Program.run("components", "optimizer", "adam");
    assertThat(program.out())
        .contains("Kingma and Ba")
        .contains("Checked: against PyTorch 1.13.0")
        .contains("beta1")
        .contains("a number in [0, 1)")
        .contains("0.999");
  }

  @Test
  void namesTheNearestKindComponentAndCommand() {
    assertThat(Program.run("components", "optimiser").err()).contains("nearest: \"optimizer\"");
    assertThat(Program.run("components", "optimizer", "adm").err()).contains("nearest: \"adam\"");
    Program command = Program.run("trian");
    assertThat(command.exit()).isEqualTo(2);
    assertThat(command.err()).contains("no command \"trian\"; nearest: \"train\"");
  }

  @Test
  void namesTheNearestOptionAndWhatItTakes() {
    assertThat(Program.run("train", "a.yaml", "--thread", "2").err())
        .isEqualTo(
            "assay train: no option \"--thread\"; nearest: \"--threads\". See: assay train --help\n");
    assertThat(Program.run("train", "a.yaml", "--threads", "two").err())
        .isEqualTo(
            "assay train: --threads: got \"two\", expected a whole number. See: assay train --help\n");
  }

  @Test
  void printsACompletionOfCommandsOptionsAndKinds() {
    Program program = Program.run("generate-completion");
    assertThat(program.exit()).isZero();
    assertThat(program.out())
        .contains("complete -F _complete_assay")
        .contains("--threads")
        .contains("optimizer");
  }

  @Test
  void aMissingFileIsBadInput() {
    Program program = Program.run("train", "nowhere.yaml");
    assertThat(program.exit()).isEqualTo(2);
    assertThat(program.err()).contains("nowhere.yaml").doesNotContain("\tat ");
  }

  @Test
  void aPluginFolderThatIsNoneIsBadInput() {
    Program missing = Program.run("components", "loss", "--plugins", "nowhere");
    assertThat(missing.exit()).isEqualTo(2);
    assertThat(missing.err())
        .contains("--plugins nowhere does not exist; expected a folder of plugin jars");
    assertThat(Program.run("components", "loss", "--plugins", "pom.xml").err())
        .contains("--plugins pom.xml is no folder; expected a folder of plugin jars");
  }

  @Test
  void whereNothingCanBeWrittenIsBadInput(@TempDir Path folder) throws IOException {
    Path file = Files.writeString(folder.resolve("file"), "");
    Program program =
        Program.run("train", Program.example("xor.yaml"), "--json", "--out", file.toString());
    assertThat(program.exit()).isEqualTo(2);
    assertThat(program.err())
        .isEqualTo(file.resolve("xor") + ": cannot be read or written: Not a directory\n");
    assertThat(program.json().get("problems").get(0).get("file").asString())
        .isEqualTo(file.resolve("xor").toString());
  }

  @Test
  void everyCommandHasHelpWithAnExample() {
    for (String command :
        new String[] {
          "train", "study", "report", "compare", "validate", "components", "check", "schema"
        }) {
      Program program = Program.run(command, "--help");
      assertThat(program.exit()).isZero();
      assertThat(program.out()).contains("Example").contains("  assay " + command);
    }
  }

  @Test
  void printsASchemaThatKnowsTheComponents() {
    Program program = Program.run("schema");
    assertThat(program.exit()).isZero();
    assertThat(program.json().isObject()).isTrue();
    assertThat(program.out()).contains("leaky-relu").contains("fashion-mnist");
  }

  @Test
  void versionNamesTheMachine() {
    Program program = Program.run("--version");
    assertThat(program.exit()).isZero();
    assertThat(program.out())
        .contains("assay")
        .contains("JDK")
        .contains("SIMD")
        .contains("FMA    yes");
  }

  /** Only the command that is named is read as a whole; the help must not show it. */
  @Test
  void theHelpOfAllDescribesACommandAsItsOwnHelpDoes() {
    String all = Program.run("--help").out().replaceAll("\\s+", " ");
    for (String command : List.of("data", "train", "study", "components", "schema", "new")) {
      String own = Program.run(command, "--help").out();
      assertThat(own).startsWith("Usage: assay " + command);
      String description =
          own.lines()
              .filter(l -> l.endsWith(".") && !l.endsWith("...") && !l.startsWith(" "))
              .findFirst()
              .orElseThrow();
      assertThat(all).contains(command + " " + description.strip());
    }
    assertThat(Program.run("generate-completion").out()).contains("--threads", "--resume");
  }

  @Test
  void argumentsMayBeInAFile(@TempDir Path folder) throws IOException {
    Path file = Files.writeString(folder.resolve("arguments"), "components\nactivation\nrelu\n");
    Program program = Program.run("@" + file);
    assertThat(program.exit()).as(program.err()).isZero();
    assertThat(program.out()).isEqualTo(Program.run("components", "activation", "relu").out());
  }
}
