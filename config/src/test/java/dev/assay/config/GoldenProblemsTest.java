package dev.assay.config;

import static dev.assay.config.Examples.DIGITS;
import static dev.assay.config.Examples.problems;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** The commonest mistakes, word for word, so that a change of wording is seen. */
class GoldenProblemsTest {
  private static String digits(String target, String replacement) {
    assertThat(DIGITS).contains(target);
    return problems(DIGITS.replace(target, replacement));
  }

  @Test
  void unknownComponent() {
    assertThat(digits("type: sgd", "type: adma")).isEqualTo("");
  }

  @Test
  void unknownComponentByName() {
    assertThat(digits("softmax-cross-entropy", "softmax-crossentropy")).isEqualTo("");
  }

  @Test
  void unknownKey() {
    assertThat(digits("learningRate", "learning_rate")).isEqualTo("");
  }

  @Test
  void unknownKeyOfALayer() {
    assertThat(digits("units: 30,", "units: 30, nmae: first,")).isEqualTo("");
  }

  @Test
  void unknownSection() {
    assertThat(digits("metrics:", "metricks:")).isEqualTo("");
  }

  @Test
  void missingKey() {
    assertThat(digits("units: 10", "bias: false")).isEqualTo("");
  }

  @Test
  void missingSection() {
    assertThat(digits("training: {epochs: 40, batchSize: 32}\n", "")).isEqualTo("");
  }

  @Test
  void missingType() {
    assertThat(digits("type: sgd, ", "")).isEqualTo("");
  }

  @Test
  void fractionForAWholeNumber() {
    assertThat(digits("units: 30", "units: 1.7")).isEqualTo("");
  }

  @Test
  void leadingZero() {
    assertThat(digits("units: 30", "units: 010")).isEqualTo("");
  }

  @Test
  void quotedNumber() {
    assertThat(digits("units: 30", "units: '30'")).isEqualTo("");
  }

  @Test
  void outOfRange() {
    assertThat(digits("learningRate: 0.1", "learningRate: -1")).isEqualTo("");
  }

  @Test
  void notANumber() {
    assertThat(digits("learningRate: 0.1", "learningRate: .nan")).isEqualTo("");
  }

  @Test
  void batchSize() {
    assertThat(digits("batchSize: 32", "batchSize: none")).isEqualTo("");
  }

  @Test
  void enumConstant() {
    assertThat(
            digits(
                "loss: softmax-cross-entropy",
                "loss: {type: softmax-cross-entropy, reduction: avg}"))
        .isEqualTo("");
  }

  @Test
  void fractionsThatDoNotSumToOne() {
    assertThat(digits("test: 0.15", "test: 0.2")).isEqualTo("");
  }

  @Test
  void ruleBetweenParameters() {
    assertThat(digits("weights: he-uniform", "weights: {type: uniform, low: 2}")).isEqualTo("");
  }

  @Test
  void scalarForAList() {
    assertThat(digits("metrics: [accuracy]", "metrics: accuracy")).isEqualTo("");
  }

  @Test
  void nothingForAList() {
    assertThat(digits("gradients: [{type: clip-value, limit: 5}]", "gradients:")).isEqualTo("");
  }

  @Test
  void twoMetricsOfOneName() {
    assertThat(digits("[accuracy]", "[accuracy, accuracy]")).isEqualTo("");
  }

  @Test
  void layerNameThatAnotherHas() {
    assertThat(digits("units: 30,", "units: 30, name: dense-2,")).isEqualTo("");
  }

  @Test
  void unknownLayerInOnly() {
    assertThat(digits("limit: 5}", "limit: 5, only: [dense-3]}")).isEqualTo("");
  }

  @Test
  void unknownRule() {
    assertThat(problems(DIGITS + "allow: [logit]\n")).isEqualTo("");
  }

  @Test
  void everyProblemAtOnce() {
    String yaml =
        DIGITS
            .replace("units: 30", "units: 0")
            .replace("activation: relu", "activation: rleu")
            .replace("epochs: 40", "epohcs: 40")
            .replace("decay: 0.98", "decay: 2");
    assertThat(problems(yaml)).isEqualTo("");
  }

  @Test
  void overrideNamesItself() {
    assertThat(problems(DIGITS, "optimizer=adma", "network[0].units=-1")).isEqualTo("");
  }

  @Test
  void emptyFile() {
    assertThat(problems("# nothing\n")).isEqualTo("");
  }

  @Test
  void notAMap() {
    assertThat(problems("- dense\n")).isEqualTo("");
  }

  @Test
  void experimentNameThatIsNoFolder() {
    assertThat(digits("experiment: digits", "experiment: ../digits")).isEqualTo("");
  }
}
