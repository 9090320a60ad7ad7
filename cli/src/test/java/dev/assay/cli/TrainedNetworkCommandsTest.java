package dev.assay.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What can be done with a run: evaluate, predict, show. */
class TrainedNetworkCommandsTest {
  @TempDir Path folder;
  private String run = "";

  /** Rows of two clouds: small numbers are {@code calm}, large ones {@code wild}. */
  @BeforeEach
  void train() throws IOException {
    StringBuilder rows = new StringBuilder("height,width,kind\n");
    for (int i = 0; i < 60; i++) {
      boolean wild = i % 2 == 1;
      double centre = wild ? 30 : 10;
      rows.append(
          String.format(
              Locale.ROOT,
              "%.1f,%.1f,%s%n",
              centre + i % 7,
              centre - i % 5,
              wild ? "wild" : "calm"));
    }
    Files.writeString(folder.resolve("rows.csv"), rows);
    Path file =
        write(
            "kinds.yaml",
            """
            experiment: kinds
            data:
              source: {type: csv, file: rows.csv, target: kind}
              transforms: [standardize]
            network: [{type: dense, units: 4, activation: tanh}, {type: dense, units: 2}]
            loss: softmax-cross-entropy
            optimizer: {type: sgd, learningRate: 0.5}
            training: {epochs: 30, batchSize: 8}
            metrics: [accuracy]
            """);
    run = trained(file);
  }

  private String trained(Path file) {
    Program program =
        Program.run("train", file.toString(), "--json", "--out", folder.resolve("runs").toString());
    assertThat(program.exit()).as(program.err()).isZero();
    return program.json().get("runDirectory").asString();
  }

  private Path write(String name, String text) throws IOException {
    Path path = folder.resolve(name);
    Files.writeString(path, text);
    return path;
  }

  private Program predict(String input, Path output) throws IOException {
    Path path = write("new.csv", input);
    return Program.run("predict", run, "--input", path.toString(), "--output", output.toString());
  }

  @Test
  void evaluatesToTheRecordedNumbersToTheBit() {
    Program program = Program.run("evaluate", run);
    assertThat(program.exit()).as(program.err()).isZero();
    assertThat(program.out()).contains("every number is the recorded one");
  }

  @Test
  void evaluatesTrainingRowsWithTheLabelsTheyWereTrainedWith() throws IOException {
    Path file =
        write(
            "noisy.yaml",
            """
            experiment: noisy
            data:
              source: {type: csv, file: rows.csv, target: kind}
              transforms: [standardize, {type: label-noise, rate: 0.3}, shuffle-labels]
            network: [{type: dense, units: 2}]
            loss: softmax-cross-entropy
            optimizer: {type: sgd, learningRate: 0.5}
            training: {epochs: 5, batchSize: 8}
            metrics: [accuracy]
            """);
    Program program = Program.run("evaluate", trained(file));
    assertThat(program.err()).doesNotContain("differs");
    assertThat(program.exit()).isZero();
    assertThat(program.out()).contains("every number is the recorded one");
  }

  @Test
  void evaluatesOnOtherData() throws IOException {
    write("other.csv", "kind,width,height\nwild,29,31\ncalm,9,11\nwild,9,11\n");
    Path file = write("other.yaml", "source: {type: csv, file: other.csv, target: kind}\n");
    Program program = Program.run("evaluate", run, "--data", file.toString(), "--json");
    assertThat(program.exit()).as(program.err()).isZero();
    assertThat(program.json().at("/metrics/data.accuracy").doubleValue()).isEqualTo(2 / 3.0);
  }

  @Test
  void predictsByColumnName() throws IOException {
    Path answers = folder.resolve("answers.csv");
    Program program = predict("width,age,height\n29,1,31\n9,2,11\n", answers);
    assertThat(program.exit()).as(program.err()).isZero();
    assertThat(program.err()).contains("columns not used: age").contains("2 rows");
    List<String> lines = Files.readAllLines(answers);
    assertThat(lines.get(0)).isEqualTo("prediction,probability calm,probability wild");
    assertThat(lines.get(1)).startsWith("wild,");
    assertThat(lines.get(2)).startsWith("calm,");
    String[] cells = lines.get(1).split(",", -1);
    assertThat(Double.parseDouble(cells[1]) + Double.parseDouble(cells[2])).isBetween(0.999, 1.001);
  }

  @Test
  void saysWhichColumnIsMissingAndLeavesNoFile() throws IOException {
    Path answers = folder.resolve("answers.csv");
    Program program = predict("width,hight\n29,31\n", answers);
    assertThat(program.exit()).isEqualTo(2);
    assertThat(program.err()).contains("\"height\"").contains("\"hight\"").doesNotContain("\tat ");
    assertThat(answers).doesNotExist();
  }

  @Test
  void saysWhichCellsAreNoNumbersAndLeavesNoFile() throws IOException {
    Path answers = folder.resolve("answers.csv");
    Program program = predict("width,height\n29,31\n9,tall\n,11\n", answers);
    assertThat(program.exit()).isEqualTo(2);
    assertThat(program.err()).contains("new.csv:3").contains("new.csv:4").contains("tall");
    assertThat(answers).doesNotExist();
  }

  @Test
  void predictsInTheUnitsOfTheTargets() throws IOException {
    StringBuilder rows = new StringBuilder("x,y\n");
    for (int i = 0; i < 80; i++) {
      rows.append(i / 10.0).append(',').append(1000 + 50 * i).append('\n');
    }
    write("line.csv", rows.toString());
    run =
        trained(
            write(
                "line.yaml",
                """
                experiment: line
                data:
                  source: {type: csv, file: line.csv, target: y}
                  transforms: [standardize, target-standardize]
                network: [{type: dense, units: 1}]
                loss: mean-squared-error
                optimizer: {type: sgd, learningRate: 0.1}
                training: {epochs: 60, batchSize: 8}
                """));
    Path answers = folder.resolve("answers.csv");
    assertThat(predict("x\n2.0\n6.0\n", answers).exit()).isZero();
    List<String> lines = Files.readAllLines(answers);
    assertThat(Double.parseDouble(lines.get(1))).isBetween(1980.0, 2020.0);
    assertThat(Double.parseDouble(lines.get(2))).isBetween(3980.0, 4020.0);
  }

  @Test
  void showsLayersAndCourse() {
    Program program = Program.run("show", run);
    assertThat(program.exit()).as(program.err()).isZero();
    assertThat(program.out())
        .contains("kinds, seed 1: completed after 30 epochs")
        .contains("dense-1")
        .contains("22 parameters")
        .contains("calm, wild")
        .contains("train.loss");
  }

  @Test
  void refusesADamagedModelAndAFolderThatIsNoRun() throws IOException {
    Path model = Path.of(run, "model.safetensors");
    byte[] bytes = Files.readAllBytes(model);
    Files.write(model, java.util.Arrays.copyOf(bytes, bytes.length - 9));
    for (String command : List.of("evaluate", "show")) {
      Program program = Program.run(command, run);
      assertThat(program.exit()).as(command).isEqualTo(2);
      assertThat(program.err()).contains("model.safetensors").doesNotContain("\tat ");
    }
    Program none = Program.run("evaluate", folder.toString());
    assertThat(none.exit()).isEqualTo(2);
    assertThat(none.err()).doesNotContain("\tat ");
  }
}
