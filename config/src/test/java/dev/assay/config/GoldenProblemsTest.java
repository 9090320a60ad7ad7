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
    assertThat(digits("type: sgd", "type: adma"))
        .isEqualTo(
            "mnist.yaml:8:19 optimizer.type: no optimizer \"adma\"; nearest: \"adam\". All: assay components optimizer");
  }

  @Test
  void componentOfAPluginThatIsNotThere() {
    assertThat(digits("type: sgd", "type: acme/sgd"))
        .isEqualTo(
            "mnist.yaml:8:19 optimizer.type: no optimizer \"acme/sgd\". No plugin with names acme/... is loaded; --plugins DIR adds a folder of plugins");
  }

  @Test
  void unknownComponentByName() {
    assertThat(digits("softmax-cross-entropy", "softmax-crossentropy"))
        .isEqualTo(
            "mnist.yaml:7:7 loss.type: no loss \"softmax-crossentropy\"; nearest: \"softmax-cross-entropy\". All: assay components loss");
  }

  @Test
  void unknownKey() {
    assertThat(digits("learningRate", "learning_rate"))
        .isEqualTo(
            "mnist.yaml:8:24 optimizer.learning_rate: no such key; nearest: \"learningRate\". All: assay components optimizer sgd");
  }

  @Test
  void unknownKeyOfALayer() {
    assertThat(digits("units: 30,", "units: 30, nmae: first,"))
        .isEqualTo(
            "mnist.yaml:5:30 network[0].nmae: no such key; nearest: \"name\". All: assay components layer dense");
  }

  @Test
  void unknownSection() {
    assertThat(digits("metrics:", "metricks:"))
        .isEqualTo(
            "mnist.yaml:12:1 metricks: no such key; nearest: \"metrics\". Keys: experiment, seed, data, network, loss, optimizer, schedule, gradients, constraints, training, metrics, listeners, allow");
  }

  @Test
  void missingKey() {
    assertThat(digits("units: 10", "bias: false"))
        .isEqualTo(
            "mnist.yaml:6:5 network[1].units: missing; expected a whole number >= 1 (Number of outputs)");
  }

  @Test
  void missingSection() {
    assertThat(digits("training: {epochs: 40, batchSize: 32}\n", ""))
        .isEqualTo(
            "mnist.yaml:1:1 training: missing; expected a map with the keys epochs, batchSize, shuffle, evaluateEvery, classWeights, classWeightsByName, balanceClasses, accumulate, earlyStopping, timeLimit, checkpointEvery (Length and portions of training)");
  }

  @Test
  void missingType() {
    assertThat(digits("type: sgd, ", ""))
        .isEqualTo("mnist.yaml:8:12 optimizer.type: missing; expected the name of an optimizer");
  }

  @Test
  void fractionForAWholeNumber() {
    assertThat(digits("units: 30", "units: 1.7"))
        .isEqualTo("mnist.yaml:5:26 network[0].units: got 1.7, expected a whole number >= 1");
  }

  @Test
  void leadingZero() {
    assertThat(digits("units: 30", "units: 010"))
        .isEqualTo(
            "mnist.yaml:5:26 network[0].units: got 010, expected a whole number >= 1, without leading zeros");
  }

  @Test
  void quotedNumber() {
    assertThat(digits("units: 30", "units: '30'"))
        .isEqualTo(
            "mnist.yaml:5:26 network[0].units: got \"30\", expected a whole number >= 1, without quotation marks");
  }

  @Test
  void outOfRange() {
    assertThat(digits("learningRate: 0.1", "learningRate: -1"))
        .isEqualTo("mnist.yaml:8:38 optimizer.learningRate: got -1, expected a number > 0");
  }

  @Test
  void notANumber() {
    assertThat(digits("learningRate: 0.1", "learningRate: .nan"))
        .isEqualTo("mnist.yaml:8:38 optimizer.learningRate: got .nan, expected a number > 0");
  }

  @Test
  void batchSize() {
    assertThat(digits("batchSize: 32", "batchSize: none"))
        .isEqualTo(
            "mnist.yaml:11:35 training.batchSize: got \"none\", expected a whole number >= 1, or all");
  }

  @Test
  void enumConstant() {
    assertThat(
            digits(
                "loss: softmax-cross-entropy",
                "loss: {type: softmax-cross-entropy, reduction: avg}"))
        .isEqualTo("mnist.yaml:7:48 loss.reduction: got \"avg\", expected one of mean, sum");
  }

  @Test
  void fractionsThatDoNotSumToOne() {
    assertThat(digits("test: 0.15", "test: 0.2"))
        .isEqualTo(
            "mnist.yaml:3:31 data.split: got 1.05, expected train, validation and test that sum to 1");
  }

  @Test
  void ruleBetweenParameters() {
    assertThat(digits("weights: he-uniform", "weights: {type: uniform, low: 2}"))
        .isEqualTo(
            "mnist.yaml:5:57 network[0].weights.high: got 1.0, expected a number greater than low");
  }

  @Test
  void scalarForAList() {
    assertThat(digits("metrics: [accuracy]", "metrics: accuracy"))
        .isEqualTo(
            "mnist.yaml:12:10 metrics: got \"accuracy\", expected a list; each element: the name of a metric, or a map with its type");
  }

  @Test
  void nothingForAList() {
    assertThat(digits("gradients: [{type: clip-value, limit: 5}]", "gradients:"))
        .isEqualTo(
            "mnist.yaml:10:11 gradients: got nothing, expected a list; each element: the name of a gradient, or a map with its type");
  }

  @Test
  void twoMetricsOfOneName() {
    assertThat(digits("[accuracy]", "[accuracy, accuracy]"))
        .isEqualTo(
            "mnist.yaml:12:21 metrics[1].name: the metric \"accuracy\" is there twice: metrics[0] and metrics[1]");
  }

  @Test
  void metricNameThatAnotherHas() {
    assertThat(digits("[accuracy]", "[{type: accuracy, name: a}, {type: accuracy, name: a}]"))
        .isEqualTo(
            "mnist.yaml:12:61 metrics[1].name: the metric \"a\" is there twice: metrics[0] and metrics[1]");
    assertThat(digits("[accuracy]", "[{type: accuracy, name: loss}]"))
        .isEqualTo(
            "mnist.yaml:12:34 metrics[0].name: got \"loss\", expected a letter, then letters, digits, hyphens and underscores; not loss or objective");
  }

  @Test
  void layerNameThatAnotherHas() {
    assertThat(digits("units: 30,", "units: 30, name: dense-2,"))
        .isEqualTo(
            "mnist.yaml:5:36 network[0].name: the layer \"dense-2\" is there twice: network[0] and network[1]");
  }

  @Test
  void unknownLayerInOnly() {
    assertThat(digits("limit: 5}", "limit: 5, only: [dense-3]}"))
        .isEqualTo(
            "mnist.yaml:10:49 gradients[0].only[0]: no layer \"dense-3\"; nearest: \"dense-1\". Layers: dense-1, dense-2");
  }

  @Test
  void unknownRule() {
    assertThat(problems(DIGITS + "allow: [logit]\n"))
        .isEqualTo(
            "mnist.yaml:13:9 allow[0]: no rule \"logit\"; nearest: \"logits\". All: assay components rule");
  }

  @Test
  void everyProblemAtOnce() {
    String yaml =
        DIGITS
            .replace("units: 30", "units: 0")
            .replace("activation: relu", "activation: rleu")
            .replace("epochs: 40", "epohcs: 40")
            .replace("decay: 0.98", "decay: 2");
    assertThat(problems(yaml))
        .isEqualTo(
"""
mnist.yaml:5:26 network[0].units: got 0, expected a whole number >= 1
mnist.yaml:5:41 network[0].activation.type: no activation "rleu"; nearest: "relu". All: assay components activation
mnist.yaml:9:38 schedule.decay: got 2, expected a number in (0, 1]
mnist.yaml:11:12 training.epohcs: no such key; nearest: "epochs". Keys: epochs, batchSize, shuffle, evaluateEvery, classWeights, classWeightsByName, balanceClasses, accumulate, earlyStopping, timeLimit, checkpointEvery
mnist.yaml:11:11 training.epochs: missing; expected a whole number >= 1 (Passes over the training rows)\
""");
  }

  @Test
  void overrideNamesItself() {
    assertThat(problems(DIGITS, "optimizer=adma", "network[0].units=-1"))
        .isEqualTo(
"""
command line 'network[0].units=-1' network[0].units: got -1, expected a whole number >= 1
command line 'optimizer=adma' optimizer.type: no optimizer "adma"; nearest: "adam". All: assay components optimizer\
""");
  }

  @Test
  void emptyFile() {
    assertThat(problems("# nothing\n")).isEqualTo("mnist.yaml: there is nothing in it");
  }

  @Test
  void notAMap() {
    assertThat(problems("- dense\n"))
        .isEqualTo(
            "mnist.yaml:1:1: got a list, expected an experiment: a map with the keys experiment, data, network ...");
  }

  @Test
  void experimentNameThatIsNoFolder() {
    assertThat(digits("experiment: digits", "experiment: ../digits"))
        .isEqualTo(
            "mnist.yaml:1:13 experiment: got \"../digits\", expected at most 100 letters, digits, dots, hyphens and underscores, a letter or digit first");
  }
}
