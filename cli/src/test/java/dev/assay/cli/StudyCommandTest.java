package dev.assay.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

class StudyCommandTest {
  private static final List<String> RESULTS =
      List.of("results.csv", "summary.json", "report.html", "report.md");

  @TempDir Path folder;

  private Path experiment;

  @BeforeEach
  void writeExperiment() throws IOException {
    experiment = folder.resolve("moons.yaml");
    Files.writeString(
        experiment,
        """
        experiment: moons
        seed: 3
        data: {source: {type: moons, rows: 80}, split: {train: 0.5, validation: 0.5}}
        network:
          - {type: dense, units: 6, activation: tanh}
          - {type: dense, units: 2}
        loss: softmax-cross-entropy
        optimizer: {type: sgd, learningRate: 0.5}
        training: {epochs: 15, batchSize: 10}
        metrics: [accuracy]
        """);
  }

  private Program study(String file, String... more) {
    List<String> args = new ArrayList<>(List.of("study", file));
    args.addAll(List.of(more));
    args.addAll(List.of("--json", "--out", folder.resolve("studies").toString()));
    return Program.run(args.toArray(String[]::new));
  }

  private Program moons(String... more) {
    List<String> args =
        new ArrayList<>(List.of("--metric", "validation.accuracy", "--minimum-effect", "0.05"));
    args.addAll(List.of(more));
    return study(experiment.toString(), args.toArray(String[]::new));
  }

  private Path results(String name) {
    return folder.resolve("studies").resolve("moons").resolve(name);
  }

  private String bytes() throws IOException {
    StringBuilder all = new StringBuilder();
    for (String name : RESULTS) {
      all.append(Files.readString(results(name)));
    }
    return all.toString();
  }

  @Test
  void comparesTheValuesOfAFactorWithTheBase() throws IOException {
    Program program = moons("network.0.activation=tanh,identity,relu", "--seeds", "6");
    assertThat(program.exit()).as(program.err()).isZero();
    JsonNode json = program.json();
    assertThat(json.get("status").asString()).isEqualTo("completed");
    assertThat(json.get("seeds")).hasSize(6);
    assertThat(json.get("seeds").get(0).asInt()).isEqualTo(3);
    List<String> names = new ArrayList<>();
    json.get("arms").forEach(a -> names.add(a.get("name").asString()));
    assertThat(names).containsExactly("base", "activation=identity", "activation=relu");
    assertThat(json.get("arms").get(0).get("verdict").asString()).isEqualTo("base");
    assertThat(Files.readAllLines(results("results.csv"))).hasSize(1 + 3 * 6);
    assertThat(Files.readAllLines(results("timing.csv"))).hasSize(1 + 3 * 6);
  }

  @Test
  void theEffectIsTheMeanOfPairedDifferencesOfSingleRuns() {
    JsonNode arm =
        moons("network.0.activation=tanh,identity", "--seeds", "2").json().get("arms").get(1);
    double sum = 0;
    for (int seed = 3; seed < 5; seed++) {
      sum += accuracy(seed, "identity") - accuracy(seed, "tanh");
    }
    assertThat(arm.get("effect").asDouble()).isEqualTo(sum / 2);
    assertThat(arm.get("interval").isNull()).isTrue();
  }

  private double accuracy(int seed, String activation) {
    Program program =
        Program.run(
            "train",
            experiment.toString(),
            "seed=" + seed,
            "network.0.activation=" + activation,
            "--json",
            "--quiet",
            "--out",
            folder.resolve("runs").toString());
    return program.json().get("metrics").get("validation.accuracy").asDouble();
  }

  @Test
  void anyNumberOfWorkersAndATornJournalGiveTheSameBytes() throws IOException {
    String[] arguments = {"optimizer.learningRate=0.5,0.05", "--seeds", "4", "--workers", "1"};
    moons(arguments);
    String once = bytes();
    List<String> journal = Files.readAllLines(results("journal.jsonl"));
    assertThat(journal.stream().filter(l -> l.contains("\"event\":\"trial\""))).hasSize(8);

    // As after a kill: some trials are there, and half a line.
    String kept = String.join("\n", journal.subList(0, 4)) + "\n";
    Files.writeString(results("journal.jsonl"), kept + journal.get(5).substring(0, 40));
    for (String name : RESULTS) {
      Files.delete(results(name));
    }
    arguments[4] = "3";
    moons(arguments);
    assertThat(bytes()).isEqualTo(once);
    List<String> resumed = Files.readAllLines(results("journal.jsonl"));
    assertThat(resumed.stream().filter(l -> l.contains("\"event\":\"trial\""))).hasSize(8);
    assertThat(String.join("\n", resumed)).startsWith(kept);

    // Made again from the folder alone.
    Files.delete(results("report.html"));
    Program report = Program.run("report", results("").toString(), "--json");
    assertThat(report.exit()).as(report.err()).isZero();
    assertThat(bytes()).isEqualTo(once);
  }

  @Test
  void workerProcessesGiveTheSameBytes() throws IOException {
    moons("optimizer.learningRate=0.5,0.05", "--seeds", "2");
    String once = bytes();
    Files.delete(results("journal.jsonl"));
    Program isolated =
        moons("optimizer.learningRate=0.5,0.05", "--seeds", "2", "--isolate", "--workers", "1");
    assertThat(isolated.exit()).as(isolated.err()).isZero();
    assertThat(bytes()).isEqualTo(once);
  }

  @Test
  void seedsThatAreAddedReuseWhatIsThereAndAreTold() throws IOException {
    moons("optimizer.learningRate=0.5,0.05", "--seeds", "2");
    String before = Files.readString(results("journal.jsonl"));
    Program program = moons("optimizer.learningRate=0.5,0.05", "--seeds", "3");
    String after = Files.readString(results("journal.jsonl"));
    assertThat(after).startsWith(before);
    assertThat(after.lines().filter(l -> l.contains("\"event\":\"trial\""))).hasSize(6);
    assertThat(program.json().get("notes").toString()).contains("after verdicts on 2 seeds");
  }

  @Test
  void aBudgetThatIsSpentGivesNoVerdict() {
    Program program = moons("optimizer.learningRate=0.5,0.05", "--budget", "1e-9");
    assertThat(program.exit()).isEqualTo(5);
    assertThat(program.json().get("status").asString()).isEqualTo("incomplete");
    assertThat(program.json().get("arms").get(1).get("verdict").isNull()).isTrue();
    assertThat(program.err()).contains("goes on where this one stopped");
  }

  @Test
  void aTrialThatTakesTooLongFailsAloneAndIsTriedAgain() {
    Program program =
        moons("training.epochs=15,2000000", "--seeds", "1", "--timeout", "0.5", "--workers", "1");
    assertThat(program.exit()).isEqualTo(1);
    JsonNode slow = program.json().get("arms").get(1);
    assertThat(slow.get("failed").asInt()).isEqualTo(1);
    assertThat(slow.get("effect").isNull()).isTrue();
    assertThat(program.json().get("arms").get(0).get("failed").asInt()).isZero();
    assertThat(program.err()).contains("--timeout");
  }

  @Test
  void aDivergedTrialIsAnOutcome() {
    Program program =
        moons("optimizer.learningRate=0.5,3e38", "--seeds", "6", "--metric", "train.loss");
    assertThat(program.exit()).as(program.err()).isZero();
    JsonNode arm = program.json().get("arms").get(1);
    assertThat(arm.get("diverged").asInt()).isEqualTo(6);
    assertThat(arm.get("verdict").asString()).isEqualTo("worse");
    assertThat(arm.get("mean").isNull()).isTrue();
  }

  @Test
  void aSecondProcessIsToldWhoHoldsTheFolder() throws IOException {
    Files.createDirectories(results(""));
    try (var channel =
            java.nio.channels.FileChannel.open(
                results("study.lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        var lock = channel.lock()) {
      assertThat(lock.isValid()).isTrue();
      channel.write(java.nio.ByteBuffer.wrap("process 4711".getBytes(StandardCharsets.UTF_8)));
      Program program = moons("optimizer.learningRate=0.5,0.05");
      assertThat(program.exit()).isEqualTo(5);
      assertThat(program.err()).contains("process 4711");
    }
  }

  @Test
  void everyProblemOfEveryArmIsReportedBeforeAnythingIsWritten() {
    Program program = moons("optimizer=sgd,adma", "network.0.units=6,-1", "loss=mean-squared-errr");
    assertThat(program.exit()).isEqualTo(2);
    assertThat(program.err()).contains("adma", "nearest: \"adam\"", "-1", "mean-squared-errr");
    assertThat(folder.resolve("studies")).doesNotExist();
  }

  @Test
  void refusesToSelectOnTheTestPart() {
    Program program = moons("optimizer.learningRate=0.5,0.05", "--metric", "test.accuracy");
    assertThat(program.exit()).isEqualTo(2);
    assertThat(program.err()).contains("must not select");
  }

  @Test
  void theSmallestDifferenceThatMattersIsRequired() {
    Program program =
        study(experiment.toString(), "optimizer.learningRate=1,2", "--metric", "train.loss");
    assertThat(program.exit()).isEqualTo(2);
    assertThat(program.err()).contains("minimumEffect").contains("missing");
  }

  @Test
  void bothWaysSwapsEachDifferenceInBaseAndTarget() throws IOException {
    Path study = folder.resolve("study.yaml");
    Files.writeString(
        study,
        """
        study: moons
        base: moons.yaml
        to: ["network[0].activation=relu", "optimizer={type: adam, learningRate: 0.01}"]
        design: both-ways
        metric: {name: validation.accuracy, minimumEffect: 0.05}
        seeds: 1
        factors: {activation: {path: "network[0].activation"}}
        arms: {short: ["training.epochs=2"]}
        """);
    JsonNode arms = study(study.toString()).json().get("arms");
    List<String> names = new ArrayList<>();
    arms.forEach(a -> names.add(a.get("name").asString()));
    assertThat(names)
        .containsExactly(
            "base",
            "target",
            "base + activation",
            "base + optimizer",
            "target - activation",
            "target - optimizer",
            "short");
    // One difference repaired in the base is the other one left in the target.
    assertThat(arms.get(2).get("mean")).isEqualTo(arms.get(5).get("mean"));
    assertThat(arms.get(3).get("mean")).isEqualTo(arms.get(4).get("mean"));
  }

  @Test
  void factorialRunsAllCombinationsAndGivesEffects() {
    Program program =
        moons(
            "network.0.activation=tanh,relu",
            "optimizer.learningRate=0.5,0.05",
            "--design",
            "factorial",
            "--seeds",
            "2");
    assertThat(program.json().get("arms")).hasSize(4);
    List<String> kinds = new ArrayList<>();
    program.json().get("effects").forEach(e -> kinds.add(e.get("kind").asString()));
    assertThat(kinds)
        .containsExactly(
            "main-effect", "main-effect", "interaction", "shapley-share", "shapley-share");
  }

  @Test
  void aPathLeadsFromBaseToTargetStepByStep() throws IOException {
    Path study = folder.resolve("study.yaml");
    Files.writeString(
        study,
        """
        study: moons
        base: moons.yaml
        to: ["network[0].activation=relu", "optimizer.learningRate=0.05", "training.epochs=3"]
        design: path
        metric: {name: validation.accuracy, minimumEffect: 0.05}
        seeds: 1
        """);
    JsonNode arms = study(study.toString()).json().get("arms");
    assertThat(arms).hasSize(4);
    assertThat(arms.get(1).get("name").asString()).isEqualTo("target");
    assertThat(arms.get(2).get("name").asString()).startsWith("1. ");
    assertThat(arms.get(3).get("name").asString()).startsWith("2. ");
    assertThat(arms.get(3).get("overrides")).hasSize(2);
  }

  @Test
  void tuningGivesEachArmARateOfItsOwn() throws IOException {
    Path study = folder.resolve("study.yaml");
    Files.writeString(
        study,
        """
        study: moons
        base: moons.yaml
        metric: {name: validation.accuracy, minimumEffect: 0.05}
        seeds: 2
        factors: {reduction: {path: loss.reduction, values: [sum]}}
        tuning: {rates: [0.1, 1], seeds: 2}
        """);
    Program program = study(study.toString());
    assertThat(program.exit()).as(program.err()).isZero();
    for (JsonNode arm : program.json().get("arms")) {
      assertThat(arm.get("overrides").toString()).contains("optimizer.learningRate=");
    }
  }

  @Test
  void thePlanSaysWhetherTheSeedsSuffice() {
    Program program =
        Program.run(
            "study",
            experiment.toString(),
            "optimizer.learningRate=0.5,0.05",
            "--metric",
            "validation.accuracy",
            "--minimum-effect",
            "0.05",
            "--seeds",
            "5",
            "--plan",
            "--out",
            folder.resolve("studies").toString());
    assertThat(program.exit()).as(program.err()).isZero();
    assertThat(program.out()).contains("10 trials", "cannot", "least that can is 6");
    assertThat(folder.resolve("studies")).doesNotExist();
  }
}
