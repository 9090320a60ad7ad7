package dev.assay.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.assay.config.ConfigLoader;
import dev.assay.config.LoadedExperiment;
import dev.assay.config.catalog.Catalog;
import dev.assay.config.catalog.CatalogLoader;
import dev.assay.core.train.Outcome;
import dev.assay.run.Trial;
import dev.assay.run.TrialOptions;
import dev.assay.run.record.Safetensors;
import dev.assay.run.record.TrialResult;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Early stopping, accumulation, time limit, checkpoints. */
class TrainingFeaturesTest {
  private static final Path DIGITS = Path.of(Program.example("digits.yaml"));

  /** Everything that has a state of its own or draws. */
  private static final List<String> MANY_STATES =
      List.of(
          "training={epochs: 6, batchSize: 64, checkpointEvery: 2, accumulate: 2,"
              + " earlyStopping: {patience: 50}}",
          "optimizer={type: rmsprop, momentum: 0.5, centered: true}",
          "schedule={type: warm-up, length: 15, per: step,"
              + " then: {type: reduce-on-plateau, patience: 10, minimumDelta: 0.5}}",
          "gradients=[{type: noise, std: 0.01}]",
          "constraints=[{type: max-norm, limit: 3}]",
          "+network[0]=batch-norm",
          "+network[1]={type: dropout, rate: 0.2}");

  @TempDir Path folder;

  private Program train(String... overrides) {
    return Program.run(
        Stream.concat(
                Stream.of(
                    "train", DIGITS.toString(), "--json", "--quiet", "--out", folder.toString()),
                Stream.of(overrides))
            .toArray(String[]::new));
  }

  private static JsonNode result(Program program) {
    assertThat(program.err()).isEmpty();
    assertThat(program.exit()).isZero();
    return program.json();
  }

  private static List<JsonNode> epochs(JsonNode result) throws IOException {
    JsonMapper mapper = JsonMapper.builder().build();
    List<JsonNode> lines = new ArrayList<>();
    Path file = Path.of(result.get("runDirectory").asString(), "metrics.jsonl");
    for (String line : Files.readAllLines(file)) {
      lines.add(mapper.readTree(line));
    }
    return lines;
  }

  @Test
  void stopsWhenPatienceIsOverAndGivesBackTheBestEpoch() throws IOException {
    String rate = "optimizer.learningRate=0.5";
    JsonNode stopped = result(train(rate, "training.earlyStopping={patience: 3}"));
    List<JsonNode> lines = epochs(stopped);
    int best = 0;
    for (int i = 1; i < lines.size(); i++) {
      double loss = lines.get(i).get("validation.loss").asDouble();
      best = loss < lines.get(best).get("validation.loss").asDouble() ? i : best;
    }
    assertThat(stopped.get("stop").asString()).isEqualTo("early-stopping");
    assertThat(stopped.get("epochs").asInt()).isEqualTo(lines.size()).isEqualTo(best + 1 + 3);
    assertThat(stopped.get("restoredEpoch").asInt()).isEqualTo(best + 1);
    JsonNode there = result(train(rate, "training.epochs=" + (best + 1)));
    assertThat(stopped.get("weightsHash")).isEqualTo(there.get("weightsHash"));
    for (String metric : List.of("train.loss", "validation.accuracy", "test.loss")) {
      assertThat(stopped.get("metrics").get(metric))
          .as(metric)
          .isEqualTo(there.get("metrics").get(metric));
    }
  }

  @Test
  void keepsTheLastEpochWhenNotToldToRestore() throws IOException {
    JsonNode stopped =
        result(
            train(
                "training.earlyStopping={metric: validation.accuracy, goal: maximize, patience: 1,"
                    + " minimumDelta: 0.5, restoreBest: false}"));
    // The first epoch is the best seen, and no second can be better by a half.
    assertThat(stopped.get("epochs").asInt()).isEqualTo(2);
    assertThat(stopped.has("restoredEpoch")).isFalse();
    JsonNode two = result(train("training.epochs=2"));
    assertThat(stopped.get("weightsHash")).isEqualTo(two.get("weightsHash"));
    assertThat(stopped.get("metrics")).isEqualTo(two.get("metrics"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"reduction: mean", "reduction: sum"})
  void accumulatedBatchesAreOneLargerBatch(String reduction) {
    String loss = "loss={type: softmax-cross-entropy, " + reduction + "}";
    String rate = "optimizer.learningRate=" + (reduction.endsWith("sum") ? "0.001" : "0.1");
    String whole = "training={epochs: 2, batchSize: 32, balanceClasses: true}";
    String parts = "training={epochs: 2, batchSize: 8, accumulate: 4, balanceClasses: true}";
    String allow = "allow=[gradient-summed]";
    JsonNode one = result(train(loss, rate, allow, whole));
    JsonNode other = result(train(loss, rate, allow, parts));
    // The last step of an epoch has 10 rows: of 8 and of 2.
    assertThat(other.get("steps")).isEqualTo(one.get("steps"));
    for (String metric : List.of("train.objective", "train.loss", "validation.loss")) {
      double expected = one.get("metrics").get(metric).asDouble();
      assertThat(other.get("metrics").get(metric).asDouble())
          .as(metric)
          .isCloseTo(expected, within(1e-5 * expected));
    }
    assertThat(other.get("weightsHash")).isNotEqualTo(one.get("weightsHash"));
  }

  /** Two equal rows, one a pass: inputs that no mask lets through leave their weight at 0. */
  @Test
  void passesOfOneStepDrawDifferently() throws IOException {
    String row = "[" + "1, ".repeat(63) + "1]";
    Path file = folder.resolve("masks.yaml");
    Files.writeString(
        file,
        """
        experiment: masks
        data: {source: {type: inline, inputs: [%s, %s], targets: [1.5, 1.5]}, split: {train: 1}}
        network: [{type: dropout, rate: 0.5}, {type: dense, units: 1, weights: zeros}]
        loss: mean-squared-error
        optimizer: {type: sgd, learningRate: 0.01}
        training: {epochs: 1, batchSize: 1, accumulate: 2}
        allow: [constant-column]
        """
            .formatted(row, row));
    JsonNode json =
        result(
            Program.run("train", file.toString(), "--json", "--quiet", "--out", folder.toString()));
    Path model = Path.of(json.get("runDirectory").asString(), "model.safetensors");
    float[] weights =
        Objects.requireNonNull(Safetensors.read(model).tensors().get("network.dense-1.weights"))
            .data();
    int moved = 0;
    for (float w : weights) {
      moved += w != 0 ? 1 : 0;
    }
    // One mask for both would move 32 of 64, give or take 4; two masks 48.
    assertThat(moved).isBetween(41, 58);
  }

  @Test
  void aTimeLimitEndsTrainingWithAWholeResult() {
    JsonNode json = result(train("training={epochs: 1000000, timeLimit: 0.2, evaluateEvery: 0}"));
    assertThat(json.get("status").asString()).isEqualTo("completed");
    assertThat(json.get("stop").asString()).isEqualTo("time-limit");
    assertThat(json.get("epochs").asInt()).isLessThan(100_000);
    assertThat(json.get("metrics").has("test.accuracy")).isTrue();
  }

  private Path interrupted(List<String> overrides, int steps) {
    Catalog catalog = CatalogLoader.load(List.of());
    LoadedExperiment loaded = new ConfigLoader(catalog).load(DIGITS, overrides);
    AtomicInteger asked = new AtomicInteger();
    TrialOptions options =
        new TrialOptions(1, Optional.of(folder), List.of(), () -> asked.incrementAndGet() > steps);
    TrialResult result = Trial.of(catalog, loaded, options).run();
    assertThat(result.outcome().status()).isEqualTo(Outcome.Status.INTERRUPTED);
    return result.runDirectory().orElseThrow();
  }

  private static Program resume(Path run) {
    return Program.run("train", "--resume", run.toString(), "--json", "--quiet");
  }

  /** Ten steps an epoch: stopped in the third, the fourth and the sixth epoch. */
  @ParameterizedTest
  @ValueSource(ints = {25, 30, 57})
  void aResumedRunHasTheBitsOfOneThatWasNotInterrupted(int steps) throws IOException {
    JsonNode through = result(train(MANY_STATES.toArray(String[]::new)));
    Path run = interrupted(MANY_STATES, steps);
    JsonNode resumed = result(resume(run));
    assertThat(Path.of(resumed.get("runDirectory").asString())).isEqualTo(run);
    assertThat(resumed.get("weightsHash")).isEqualTo(through.get("weightsHash"));
    assertThat(resumed.get("metrics")).isEqualTo(through.get("metrics"));
    assertThat(resumed.get("steps")).isEqualTo(through.get("steps"));
    assertThat(epochs(resumed)).isEqualTo(epochs(through));
    assertThat(run.resolve("model.safetensors"))
        .hasSameBinaryContentAs(
            Path.of(through.get("runDirectory").asString(), "model.safetensors"));
    assertThat(run.resolve("checkpoint.safetensors")).doesNotExist();
  }

  /** No epoch is better than the first by 5, so the fourth is the last. */
  @Test
  void aResumedRunRemembersItsBestEpoch() {
    String training =
        "training={epochs: 9, checkpointEvery: 1, earlyStopping: {patience: 3, minimumDelta: 5}}";
    JsonNode resumed = result(resume(interrupted(List.of(training), 100)));
    assertThat(resumed.get("epochs").asInt()).isEqualTo(4);
    assertThat(resumed.get("restoredEpoch").asInt()).isEqualTo(1);
    JsonNode one = result(train("training.epochs=1"));
    assertThat(resumed.get("weightsHash")).isEqualTo(one.get("weightsHash"));
  }

  @Test
  void aRunCutOffInTheMiddleOfALineGoesOn() throws IOException {
    Path run = interrupted(List.of("training={epochs: 4, checkpointEvery: 1}"), 100);
    Files.delete(run.resolve("result.json"));
    Path metrics = run.resolve("metrics.jsonl");
    Files.writeString(metrics, Files.readString(metrics) + "{\"epoch\":3,\"st");
    JsonNode resumed = result(resume(run));
    JsonNode through = result(train("training={epochs: 4, checkpointEvery: 1}"));
    assertThat(resumed.get("weightsHash")).isEqualTo(through.get("weightsHash"));
    assertThat(epochs(resumed)).isEqualTo(epochs(through));
  }

  @Test
  void whatCannotGoOnSaysWhy() throws IOException {
    Path without = interrupted(List.of("training.epochs=2"), 30);
    assertThat(resume(without).exit()).isEqualTo(ExitCode.BAD_INPUT);
    assertThat(resume(without).err())
        .contains("got a run without a checkpoint, expected one with training.checkpointEvery");

    Path ended = Path.of(result(train("training.epochs=1")).get("runDirectory").asString());
    assertThat(resume(ended).err()).contains("got a run that ended (completed)");

    Path changed = interrupted(List.of("training={epochs: 4, checkpointEvery: 1}"), 100);
    Path yaml = changed.resolve("resolved.yaml");
    Files.writeString(yaml, Files.readString(yaml).replace("epochs: 4", "epochs: 5"));
    assertThat(resume(changed).exit()).isEqualTo(ExitCode.BAD_INPUT);
    assertThat(resume(changed).err()).contains("checkpoint.safetensors").contains("got configHash");

    Path damaged = changed.resolve("checkpoint.safetensors");
    Files.write(damaged, new byte[] {1, 2, 3});
    assertThat(resume(changed).err()).contains("not a safetensors file");

    Program both = Program.run("train", DIGITS.toString(), "--resume", changed.toString());
    assertThat(both.exit()).isEqualTo(ExitCode.BAD_INPUT);
    assertThat(both.err()).contains("--resume: got");
    assertThat(Program.run("train").err()).contains("FILE: got nothing");
  }
}
