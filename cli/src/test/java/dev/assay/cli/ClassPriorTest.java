package dev.assay.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Weights of 0 and steps of 0 leave the initial bias, so that the loss is the classes' entropy. */
class ClassPriorTest {
  private static final String EXPERIMENT =
      """
      experiment: prior
      data:
        split: {train: 1}
        source: {type: inline, inputs: [[0], [1], [2], [3]], targets: [0, 1, 0, 0]}
      network: [{type: dense, units: 2, weights: zeros, bias: {type: class-prior, pseudoCount: 1e-6}}]
      loss: softmax-cross-entropy
      optimizer: {type: sgd, learningRate: 1e-30}
      training: {epochs: 1, batchSize: all}
      """;

  @TempDir Path folder;

  private Program train(String... overrides) throws IOException {
    Path file = folder.resolve("prior.yaml");
    Files.writeString(file, EXPERIMENT);
    Stream<String> command =
        Stream.of("train", file.toString(), "--json", "--quiet", "--out", folder.toString());
    return Program.run(Stream.concat(command, Stream.of(overrides)).toArray(String[]::new));
  }

  private static double loss(Program program) {
    return program.json().get("metrics").get("train.loss").asDouble();
  }

  @Test
  void predictionsStartAsTheSharesOfTheClasses() throws IOException {
    double entropy = -0.75 * StrictMath.log(0.75) - 0.25 * StrictMath.log(0.25);
    assertThat(loss(train())).isCloseTo(entropy, within(1e-5));
    assertThat(loss(train("network.0.units=1", "loss=sigmoid-cross-entropy")))
        .isCloseTo(entropy, within(1e-5));
    assertThat(loss(train("network.0.bias=zeros"))).isCloseTo(StrictMath.log(2), within(1e-5));
  }

  @Test
  void aHiddenLayerCannotHaveIt() throws IOException {
    Program program = train("+network[0]={type: dense, units: 5, bias: class-prior}");
    assertThat(program.exit()).isEqualTo(2);
    assertThat(program.err())
        .contains("network[0]: dense-1: class-prior fills the bias of the last layer")
        .contains("this is 1 x 5");
  }
}
