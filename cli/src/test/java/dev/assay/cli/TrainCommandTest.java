package dev.assay.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

class TrainCommandTest {
  @TempDir Path folder;

  private Program train(String... more) {
    String[] args =
        Stream.concat(
                Stream.of("train", Program.example("digits.yaml")),
                Stream.concat(
                    Stream.of(more),
                    Stream.of("--json", "--quiet", "--out", folder.resolve("runs").toString())))
            .toArray(String[]::new);
    return Program.run(args);
  }

  @Test
  void learnsDigitsAndRecordsTheRun() throws IOException {
    Program program = train();
    assertThat(program.exit()).isZero();
    assertThat(program.err()).isEmpty();
    JsonNode json = program.json();
    assertThat(json.get("schemaVersion").asInt()).isEqualTo(1);
    assertThat(json.get("status").asString()).isEqualTo("completed");
    assertThat(json.get("metrics").get("test.accuracy").asDouble()).isGreaterThan(0.92);
    assertThat(json.get("metrics").get("train.loss").asDouble()).isLessThan(0.05);
    Path run = Path.of(json.get("runDirectory").asString());
    try (Stream<Path> files = Files.list(run)) {
      assertThat(files.map(f -> f.getFileName().toString()))
          .containsExactlyInAnyOrder(
              "resolved.yaml",
              "provenance.json",
              "metrics.jsonl",
              "model.safetensors",
              "result.json");
    }
    assertThat(Files.readAllLines(run.resolve("metrics.jsonl"))).hasSize(40);
  }

  @Test
  void givesTheSameBitsForAnyNumberOfThreadsAndFromTheResolvedFile() {
    JsonNode one = train("training.epochs=3", "--threads", "1").json();
    JsonNode three = train("training.epochs=3", "--threads", "3").json();
    assertThat(three.get("weightsHash")).isEqualTo(one.get("weightsHash"));
    Path resolved = Path.of(one.get("runDirectory").asString(), "resolved.yaml");
    Program again =
        Program.run("train", resolved.toString(), "--json", "--quiet", "--out", folder.toString());
    assertThat(again.json().get("weightsHash")).isEqualTo(one.get("weightsHash"));
    assertThat(again.json().get("configHash")).isEqualTo(one.get("configHash"));
  }

  @Test
  void anotherSeedGivesOtherWeightsAndTheSameConfigHash() {
    JsonNode one = train("training.epochs=1").json();
    JsonNode two = train("training.epochs=1", "seed=2").json();
    assertThat(two.get("weightsHash")).isNotEqualTo(one.get("weightsHash"));
    assertThat(two.get("configHash")).isEqualTo(one.get("configHash"));
  }

  @Test
  void anInsertedDropoutShiftsNoOtherDraw() {
    JsonNode plain = train("training.epochs=1").json();
    JsonNode dropped = train("training.epochs=1", "+network[1]={type: dropout, rate: 0}").json();
    assertThat(dropped.get("weightsHash")).isEqualTo(plain.get("weightsHash"));
  }

  @Test
  void stopsWhereTheNumbersEndAndSaysWhere() {
    Program program = train("optimizer.learningRate=1e30", "gradients=[]");
    assertThat(program.exit()).isEqualTo(3);
    JsonNode json = program.json();
    assertThat(json.get("status").asString()).isEqualTo("diverged");
    assertThat(json.get("metrics").get("train.objective").isNull()).isTrue();
    assertThat(json.get("divergence").get("where").asString()).contains("dense-");
    assertThat(Path.of(json.get("runDirectory").asString(), "result.json")).exists();
  }

  @Test
  void pointsFromAnUnhealthyRunToDiagnose() {
    String line = "it looks unhealthy: ";
    assertThat(aloud("training.epochs=5").err()).doesNotContain(line);
    Program frozen = aloud("training.epochs=2", "optimizer.learningRate=1e-9");
    assertThat(frozen.exit()).isZero();
    assertThat(frozen.err())
        .contains(line + "train.loss ")
        .contains("to find out why: assay diagnose ")
        .contains("digits.yaml")
        .contains("digits.yaml training.epochs=2 optimizer.learningRate=1e-9");
    assertThat(train("training.epochs=2", "optimizer.learningRate=1e-9").err()).isEmpty();
  }

  private Program aloud(String... more) {
    return Program.run(
        Stream.concat(
                Stream.of("train", Program.example("digits.yaml")),
                Stream.concat(Stream.of(more), Stream.of("--out", folder.toString())))
            .toArray(String[]::new));
  }

  @Test
  void reportsEveryProblemAtOnceAndWritesNothing() {
    Program program = train("optimizer=adma", "loss=softmax-cross-entrpy", "training.epochs=0");
    assertThat(program.exit()).isEqualTo(2);
    assertThat(program.json().get("status").asString()).isEqualTo("invalid");
    assertThat(program.json().get("problems")).hasSize(3);
    assertThat(program.err())
        .contains("no optimizer \"adma\"; nearest: \"adam\"")
        .contains("nearest: \"softmax-cross-entropy\"")
        .contains("training.epochs: got 0, expected a whole number >= 1")
        .doesNotContain("\tat ");
    assertThat(folder.resolve("runs")).doesNotExist();
  }

  @Test
  void refusesWhatIsSuspiciousUnlessAllowed() {
    Program refused = train("training.epochs=1", "network.1.activation=softmax");
    assertThat(refused.exit()).isEqualTo(2);
    assertThat(refused.err()).contains("suspicious (bounded-into-logits)");
    Program allowed =
        train("training.epochs=1", "network.1.activation=softmax", "allow=[bounded-into-logits]");
    assertThat(allowed.exit()).isZero();
  }

  @Test
  void checksShapesAgainstTheDataBeforeTraining() {
    Program program = train("network.1.units=9", "metrics=[rmse]", "training.batchSize=5000");
    assertThat(program.exit()).isEqualTo(2);
    assertThat(program.err())
        .contains("loss: needs one output for each of 10 classes, got 9")
        .contains("metrics[0]: rmse needs numbers as targets")
        .contains("training.batchSize: got 5000, expected at most the 1258 training rows");
    assertThat(folder.resolve("runs")).doesNotExist();
  }

  @Test
  void checksTheTargetsThemselvesBeforeTraining() {
    Program program =
        Program.run(
            "train",
            Program.example("diabetes.yaml"),
            "loss=sigmoid-cross-entropy",
            "--out",
            folder.resolve("runs").toString());
    assertThat(program.exit()).isEqualTo(2);
    assertThat(program.err())
        .containsPattern(
            "command line 'loss=sigmoid-cross-entropy' loss: got target \\d+\\.0, expected numbers in"
                + " \\[0, 1\\] \\(training part\\)");
    assertThat(folder.resolve("runs")).doesNotExist();
  }

  @Test
  void saysHowToGetAMissingDataSet() {
    Program program =
        Program.run(
            "train",
            Program.example("fashion-mnist.yaml"),
            "data.source={type: fashion-mnist, folder: /nowhere}",
            "--quiet");
    assertThat(program.exit()).isEqualTo(2);
    assertThat(program.err()).contains("/nowhere").contains("dataset-fashion-mnist");
  }
}
