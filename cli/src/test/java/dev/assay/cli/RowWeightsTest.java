package dev.assay.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** Inputs that are always 0 leave a bias, so that the best answer can be worked out by hand. */
class RowWeightsTest {
  private static final String REST =
      """
      network: [{type: dense, units: UNITS}]
      optimizer: {type: sgd, learningRate: 0.5}
      training: {epochs: 200, batchSize: all, evaluateEvery: 0}
      """;

  @TempDir Path folder;

  private Program train(String data, String loss, int units, String... more) throws IOException {
    Path file = folder.resolve("weights.yaml");
    Files.writeString(
        file,
        "experiment: weights\ndata: {split: {train: 1}, source: "
            + data
            + "}\nloss: "
            + loss
            + "\n"
            + REST.replace("UNITS", Integer.toString(units)));
    return Program.run(
        Stream.concat(
                Stream.of(
                    "train", file.toString(), "--json", "--quiet", "--out", folder.toString()),
                Stream.of(more))
            .toArray(String[]::new));
  }

  private static double metric(Program program, String name) {
    JsonNode metrics = program.json().get("metrics");
    return metrics.get("train." + name).asDouble();
  }

  @Test
  void aColumnOfWeightsDrawsTheAnswerToItsRows() throws IOException {
    Files.writeString(folder.resolve("w.csv"), "x,y,w\n0,0,1\n0,10,3\n");
    String source = "{type: csv, file: w.csv, target: y, weights: w, labels: numbers}";
    Program program = train(source, "mean-squared-error", 1);
    // The weighted mean is 7.5; its squared distances are 56.25 and 6.25.
    assertThat(metric(program, "objective")).isCloseTo(18.75, within(1e-4));
    assertThat(metric(program, "loss")).isCloseTo(31.25, within(1e-4));
  }

  private Program classes(String... more) throws IOException {
    String source = "{type: inline, inputs: [[0], [0], [0], [0]], targets: [0, 0, 0, 1]}";
    return train(source, "softmax-cross-entropy", 2, more);
  }

  @Test
  void balancedClassesAreEquallyProbable() throws IOException {
    double quarter = -0.75 * StrictMath.log(0.75) - 0.25 * StrictMath.log(0.25);
    assertThat(metric(classes(), "loss")).isCloseTo(quarter, within(1e-4));
    Program balanced = classes("training.balanceClasses=true");
    assertThat(metric(balanced, "loss")).isCloseTo(StrictMath.log(2), within(1e-4));
    assertThat(metric(balanced, "objective")).isCloseTo(StrictMath.log(2), within(1e-4));
    Program listed = classes("training.classWeights=[1, 3]");
    assertThat(metric(listed, "loss")).isCloseTo(StrictMath.log(2), within(1e-4));
  }

  private Program pets(String... more) throws IOException {
    Files.writeString(folder.resolve("pets.csv"), "x,pet\n0,dog\n0,cat\n0,dog\n0,dog\n");
    return train("{type: csv, file: pets.csv, target: pet}", "softmax-cross-entropy", 2, more);
  }

  @Test
  void classesHaveWeightsByNameOrNumber() throws IOException {
    double half = StrictMath.log(2);
    Program cat = pets("training.classWeightsByName={cat: 3}");
    assertThat(metric(cat, "loss")).isCloseTo(half, within(1e-4));
    Program zero = pets("training.classWeightsByName={'0': 3}");
    assertThat(zero.json().get("weightsHash")).isEqualTo(cat.json().get("weightsHash"));
    Program listed = pets("training.classWeights=[3, 1]");
    assertThat(listed.json().get("weightsHash")).isEqualTo(cat.json().get("weightsHash"));
    // Rows of class dog count 1/3: 3/4 dog becomes 1/2.
    Program dog = pets("training.classWeightsByName={dog: 0.3333333333333333}");
    assertThat(metric(dog, "loss")).isCloseTo(half, within(1e-4));
  }

  @Test
  void namesTheClassThatIsNotThere() throws IOException {
    assertThat(pets("training.classWeightsByName={dgo: 3}").err())
        .contains(
            "training.classWeightsByName: no class \"dgo\"; nearest: \"dog\"; classes: cat, dog");
    assertThat(pets("training.classWeightsByName={dog: 3, '1': 2}").err())
        .contains("training.classWeightsByName: class \"dog\" is there twice");
    assertThat(pets("training.classWeightsByName={dog: -1}").err())
        .contains("training.classWeightsByName.dog: got -1, expected a number >= 0");
    assertThat(pets("training.classWeightsByName={dog: 2}", "training.classWeights=[1, 2]").err())
        .contains("expected nothing, because there are classWeights");
    Files.writeString(folder.resolve("n.csv"), "x,y\n0,1.5\n0,10\n");
    String numbers = "{type: csv, file: n.csv, target: y}";
    assertThat(train(numbers, "mean-squared-error", 1, "training.classWeightsByName={a: 2}").err())
        .contains("training.classWeightsByName: needs class labels");
  }

  @Test
  void saysWhichWeightsDoNotFit() throws IOException {
    Program three = classes("training.classWeights=[1, 3, 1]");
    assertThat(three.exit()).isEqualTo(2);
    assertThat(three.err())
        .contains("training.classWeights: got 3 weights, expected one for each of 2 classes");
    Program none = classes("training.classWeights=[0, 0]");
    assertThat(none.err())
        .contains("training part: all 4 rows have weight 0, expected some above 0");
    Program both = classes("training.classWeights=[1, 3]", "training.balanceClasses=true");
    assertThat(both.err())
        .contains("balanceClasses: got true, expected false, because there are classWeights");
  }
}
