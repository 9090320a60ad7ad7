package dev.assay.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.offset;

import dev.assay.run.trained.TrainedNetwork;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Text files with categories and missing cells, from training to prediction. */
class CategoriesAndGapsTest {
  @TempDir Path folder;

  /** The price is 10 a size and 100 more in the south; sizes are 0 to 9, every seventh missing. */
  @BeforeEach
  void data() throws IOException {
    StringBuilder rows = new StringBuilder("id,region,size,price\n");
    List<String> regions = List.of("north", "south", "\"east, far\"");
    for (int i = 0; i < 120; i++) {
      int size = i % 10;
      String cell = i % 7 == 0 ? "NA" : Integer.toString(size);
      int price = 10 * size + (i % 3 == 1 ? 100 : 0);
      rows.append(String.format(Locale.ROOT, "r%d,%s,%s,%d%n", i, regions.get(i % 3), cell, price));
    }
    Files.writeString(folder.resolve("shops.csv"), rows);
  }

  private Program train(String settings) throws IOException {
    String yaml =
        """
        experiment: shops
        data:
          source: {type: csv, file: shops.csv, target: price, %s}
          split: {train: 0.6, validation: 0.2, test: 0.2}
          transforms: [standardize, target-standardize]
        network: [{type: dense, units: 1}]
        loss: mean-squared-error
        optimizer: {type: sgd, learningRate: 0.1}
        training: {epochs: 60, batchSize: 8}
        """
            .formatted(settings);
    Path file = Files.writeString(folder.resolve("shops.yaml"), yaml);
    return Program.run(
        "train", file.toString(), "--json", "--out", folder.resolve("runs").toString());
  }

  private String trained(String settings) throws IOException {
    Program program = train(settings);
    assertThat(program.exit()).as(program.err()).isZero();
    return program.json().get("runDirectory").asString();
  }

  private Program predict(String run, String rows) throws IOException {
    Path input = Files.writeString(folder.resolve("new.csv"), rows);
    return Program.run(
        "predict", run, "--input", input.toString(), "--output", folder + "/answers.csv");
  }

  @Test
  void predictsWithTheCategoriesAndMeansOfTraining() throws IOException {
    String run = trained("categories: [region], ignore: [id], missing: mean");
    Program program = predict(run, "size,region\n4,south\n4,\"east, far\"\n,north\n4,\n");
    assertThat(program.exit()).as(program.err()).isZero();
    List<Double> prices =
        Files.readAllLines(folder.resolve("answers.csv")).stream()
            .skip(1)
            .map(Double::valueOf)
            .toList();
    assertThat(prices.get(0)).isBetween(130.0, 150.0);
    assertThat(prices.get(1)).isBetween(30.0, 50.0);
    assertThat(prices.get(2)).isBetween(30.0, 60.0);
    // A shop of no known region costs as much as the mean one of its size.
    assertThat(prices.get(3)).isBetween(prices.get(1) + 20, prices.get(0) - 40);
    TrainedNetwork network = TrainedNetwork.load(Path.of(run));
    float south = network.source().number(0, "south");
    assertThat((double) network.predict(new float[] {south, 4}).value(0, 0))
        .isEqualTo(prices.get(0), offset(1e-4));
    Program evaluated = Program.run("evaluate", run);
    assertThat(evaluated.exit()).as(evaluated.err()).isZero();
    assertThat(evaluated.out()).contains("every number is the recorded one");
  }

  @Test
  void evaluatesOnAFileWithItsCategoriesInAnotherOrder() throws IOException {
    String run = trained("categories: [region], ignore: [id], missing: mean");
    Files.writeString(folder.resolve("other.csv"), "size,price,region\n4,140,south\n5,150,south\n");
    Path other =
        Files.writeString(
            folder.resolve("other.yaml"),
            "source: {type: csv, file: other.csv, target: price, categories: [region]}\n");
    Program program = Program.run("evaluate", run, "--data", other.toString(), "--json");
    assertThat(program.exit()).as(program.err()).isZero();
    assertThat(program.json().at("/metrics/data.loss").doubleValue()).isLessThan(0.1);
    Files.writeString(folder.resolve("other.csv"), "size,price,region\n4,140,west\n5,150,south\n");
    program = Program.run("evaluate", run, "--data", other.toString());
    assertThat(program.exit()).isEqualTo(2);
    assertThat(program.err()).contains("\"west\"").contains("east, far, north, south");
  }

  @Test
  void namesFileLineColumnAndNearestOfAnUnknownCategory() throws IOException {
    String run = trained("categories: [region], ignore: [id], missing: mean");
    Program program = predict(run, "size,region\n4,north\n4,soth\n");
    assertThat(program.exit()).isEqualTo(2);
    assertThat(program.err())
        .contains("new.csv:3:1")
        .contains("column 2 (region): got \"soth\"")
        .contains("nearest: \"south\"");
    assertThat(folder.resolve("answers.csv")).doesNotExist();
  }

  @Test
  void missingCellsAreRefusedUnlessTheyWereFilledInTraining() throws IOException {
    Program refused = train("categories: [region], ignore: [id]");
    assertThat(refused.exit()).isEqualTo(2);
    assertThat(refused.err()).contains("shops.csv:2: column 3 (size)").contains("missing: drop");
    String run = trained("categories: [region], ignore: [id], missing: drop");
    assertThat(predict(run, "size,region\n4,north\n").exit()).isZero();
    Program program = predict(run, "size,region\n,north\n");
    assertThat(program.exit()).isEqualTo(2);
    assertThat(program.err()).contains("new.csv:2").contains("column 1 (size): got nothing");
  }
}
