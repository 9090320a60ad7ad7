package dev.assay.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** Metrics from YAML to the record, on inputs that are always 0, so that one class is predicted. */
class MetricsTest {
  private static final String YAML =
      """
      experiment: metrics
      data:
        split: {train: 1}
        source: {type: csv, file: pets.csv, target: pet}
      network: [{type: dense, units: 2}]
      loss: softmax-cross-entropy
      optimizer: {type: sgd, learningRate: 0.5}
      training: {epochs: 20, batchSize: all, evaluateEvery: 0}
      metrics:
        - confusion-matrix
        - f1
        - {type: f1, average: binary, name: f1-dog}
        - {type: accuracy, input: outputs}
      """;

  @TempDir Path folder;

  private Program train(String... more) throws IOException {
    Files.writeString(folder.resolve("pets.csv"), "x,pet\n0,dog\n0,cat\n0,dog\n0,dog\n");
    Files.writeString(folder.resolve("metrics.yaml"), YAML);
    String[] args = {"train", folder.resolve("metrics.yaml").toString(), "--out", "" + folder};
    return Program.run(
        java.util.stream.Stream.of(args, more)
            .flatMap(java.util.Arrays::stream)
            .toArray(String[]::new));
  }

  @Test
  void twoOfOneTypeHaveNamesAndTheTableIsRecorded() throws IOException {
    Program program = train("--json", "--quiet", "allow=[constant-column]");
    assertThat(program.err()).isEmpty();
    JsonNode json = program.json();
    JsonNode metrics = json.get("metrics");
    assertThat(metrics.get("train.confusion-matrix").asDouble()).isEqualTo(1);
    // Always dog: of dog 6/7, of cat 0.
    assertThat(metrics.get("train.f1-dog").asDouble()).isEqualTo(6.0 / 7);
    assertThat(metrics.get("train.f1").asDouble()).isEqualTo(3.0 / 7);
    assertThat(metrics.get("train.accuracy").asDouble()).isEqualTo(0.75);
    assertThat(json.get("tables").toString())
        .isEqualTo(
            "{\"train.confusion-matrix\":{\"classes\":[\"cat\",\"dog\"],"
                + "\"counts\":[[0,1],[0,3]]}}");
  }

  @Test
  void theSummaryShowsTheTable() throws IOException {
    assertThat(train("allow=[constant-column]").out())
        .contains(
            """
            train.confusion-matrix
            +--------------------+-----+-----+
            | actual \\ predicted | cat | dog |
            +--------------------+-----+-----+
            | cat                |   0 |   1 |
            | dog                |   0 |   3 |
            +--------------------+-----+-----+
            """);
  }
}
