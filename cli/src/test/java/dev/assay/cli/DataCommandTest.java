package dev.assay.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.offset;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/**
 * {@code assay data}. Numbers of iris and diabetes are those of NumPy 1.24.2 and scikit-learn
 * 1.2.1, from {@code benchmarks/reference/describe.py}.
 */
class DataCommandTest {
  @TempDir Path folder;

  private Path write(String name, String text) throws IOException {
    return Files.writeString(folder.resolve(name), text);
  }

  private static JsonNode json(String... arguments) {
    String[] all = new String[arguments.length + 2];
    all[0] = "data";
    System.arraycopy(arguments, 0, all, 1, arguments.length);
    all[all.length - 1] = "--json";
    Program program = Program.run(all);
    assertThat(program.exit()).as(program.err()).isZero();
    return program.json();
  }

  @Test
  void describesIrisAsNumPyDoes() throws IOException {
    JsonNode iris = json(write("iris.yaml", "source: iris\n").toString());
    assertThat(iris.get("rows").asInt()).isEqualTo(150);
    JsonNode width = iris.at("/columns/3");
    assertThat(width.get("mean").asDouble()).isEqualTo(1.1993333247800668, offset(1e-12));
    assertThat(width.get("deviation").asDouble()).isEqualTo(0.7596926181199842, offset(1e-12));
    assertThat(iris.at("/inputCorrelations/0/strength").asDouble())
        .isEqualTo(0.9628654287041539, offset(1e-12));
    assertThat(iris.at("/targetCorrelations/0/one").asString()).startsWith("petal length");
    assertThat(iris.at("/targetCorrelations/0/strength").asDouble())
        .isEqualTo(0.9702431243546731, offset(1e-12));
    assertThat(iris.get("repeatedRows").asInt()).isEqualTo(1);
    assertThat(iris.at("/classes/2/rows").asInt()).isEqualTo(50);
  }

  @Test
  void correlatesWithATargetOfNumbersAsNumPyDoes() throws IOException {
    JsonNode diabetes = json(write("diabetes.yaml", "data: {source: diabetes}\n").toString());
    assertThat(diabetes.at("/targetCorrelations/0/one").asString()).isEqualTo("bmi");
    assertThat(diabetes.at("/targetCorrelations/0/strength").asDouble())
        .isEqualTo(0.5864501344746885, offset(1e-6));
    assertThat(diabetes.get("advice").toString())
        .contains("[standardize]")
        .contains("[target-standardize]");
  }

  @Test
  void guessesColumnsAndGivesASourceThatTrains() throws IOException {
    StringBuilder rows = new StringBuilder("name;day;region;rooms;kind\n");
    for (int i = 0; i < 60; i++) {
      rows.append("house ").append(i).append(";2026-01-").append(10 + i % 20).append(';');
      rows.append(i % 2 == 0 ? "north" : "south").append(';').append(i == 7 ? "NA" : i % 5);
      rows.append(';').append(i % 6 == 0 ? "large" : "small").append('\n');
    }
    Path file = write("houses.csv", rows.toString());
    JsonNode found = json(file.toString());
    assertThat(found.get("source").asString())
        .endsWith(
            "separator: \";\", target: kind, categories: [region], ignore: [name, day], missing:"
                + " mean}");
    assertThat(found.at("/columns/0/categories/north").asInt()).isEqualTo(30);
    assertThat(found.at("/columns/1/missing").asInt()).isEqualTo(1);
    assertThat(found.get("rowsWithGaps").asInt()).isEqualTo(1);
    assertThat(found.get("advice").toString())
        .contains("always answering \\\"small\\\" is right for 83.3 % of rows")
        .contains("missing: mean");
    Path experiment =
        write(
            "houses.yaml",
            """
            experiment: houses
            data: {source: %s, transforms: [standardize]}
            network: [{type: dense, units: 2}]
            loss: softmax-cross-entropy
            optimizer: {type: sgd, learningRate: 0.1}
            training: {epochs: 2, batchSize: 8}
            """
                .formatted(found.get("source").asString()));
    Program trained = Program.run("train", experiment.toString(), "--out", folder + "/runs");
    assertThat(trained.exit()).as(trained.err()).isZero();
    Program text = Program.run("data", file.toString());
    assertThat(text.out())
        .contains("60 rows, 2 input columns; 2 classes")
        .contains("2 categories: north 30, south 30")
        .contains("to consider:");
  }

  @Test
  void guessesASourceThatLoadsWhereNumbersToPredictAreMissing() throws IOException {
    JsonNode found = json(write("gaps.csv", "x,y\n1,2.5\n2,NA\n3,4.5\n4,6\n").toString());
    assertThat(found.get("source").asString()).endsWith("missing: drop, labels: numbers}");
    assertThat(found.get("rows").asInt()).isEqualTo(3);
  }

  @Test
  void findsConstantsRepeatsConflictsAndCopies() throws IOException {
    String rows = "a,b,c,y\n1,2,5,0\n2,4,5,1\n2,4,5,0\n3,6,5,1\n1,2,5,0\n4,8,5,0\n";
    JsonNode found = json(write("t.csv", rows).toString());
    assertThat(found.at("/columns/2/constant").asBoolean()).isTrue();
    assertThat(found.get("repeatedRows").asInt()).isEqualTo(2);
    assertThat(found.get("conflictingRows").asInt()).isEqualTo(1);
    assertThat(found.get("advice").toString())
        .contains("the same in all rows, so of no use: c")
        .contains("\\\"a\\\" and \\\"b\\\" say the same")
        .contains("2 rows repeat the inputs of another, 1 of them with another target");
  }

  @Test
  void readsGzipAndFilesWithoutAHeader() throws IOException {
    Path file = folder.resolve("t.csv.gz");
    try (GZIPOutputStream out = new GZIPOutputStream(Files.newOutputStream(file))) {
      out.write("1,2.5\n2,3.5\n4,0.5\n".getBytes(StandardCharsets.UTF_8));
    }
    JsonNode found = json(file.toString(), "--target", "0");
    assertThat(found.get("source").asString()).endsWith("header: false, target: \"0\"}");
    assertThat(found.at("/columns/0/greatest").asDouble()).isEqualTo(3.5);
    assertThat(found.at("/targets/0/mean").asDouble()).isEqualTo(7 / 3.0, offset(1e-12));
  }

  @Test
  void readsTextThatBeginsWithAByteOrderMark() throws IOException {
    Path file = write("marked.csv", "\uFEFF1,2.5\n2,3.5\n4,0.5\n");
    JsonNode found = json(file.toString(), "--target", "0");
    assertThat(found.get("source").asString()).endsWith("header: false, target: \"0\"}");
    assertThat(found.get("rows").asInt()).isEqualTo(3);
  }

  @Test
  void saysWhatIsWrongWithoutAStackTrace() throws IOException {
    Path file = write("t.csv", "a,price\n1,2\n2,3\n");
    Program target = Program.run("data", file.toString(), "--target", "prize");
    assertThat(target.exit()).isEqualTo(2);
    assertThat(target.err()).startsWith(file + ":1: no column \"prize\"").contains("\"price\"");
    Program missing = Program.run("data", folder.resolve("none.csv").toString());
    assertThat(missing.exit()).isEqualTo(2);
    assertThat(missing.err()).contains("none.csv: does not exist");
    Program ragged = Program.run("data", write("r.csv", "a,b\n1,2\n1,2,3\n").toString());
    assertThat(ragged.exit()).isEqualTo(2);
    assertThat(ragged.err()).contains("r.csv:3: 3 cells, expected 2").doesNotContain("\tat ");
    Program noFolder = Program.run("data", folder.toString());
    assertThat(noFolder.exit()).isEqualTo(2);
    assertThat(noFolder.err()).contains("train-images-idx3-ubyte");
  }
}
