package dev.assay.config.edit;

import static dev.assay.config.Examples.DIGITS;
import static dev.assay.config.Examples.load;
import static dev.assay.config.Examples.problems;
import static org.assertj.core.api.Assertions.assertThat;

import dev.assay.config.TestPlugin;
import dev.assay.config.experiment.Experiment;
import dev.assay.core.spi.DataFile;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EditTest {
  private static Experiment edited(String... overrides) {
    return load(DIGITS, overrides).experiment();
  }

  private static TestPlugin.Dense dense(Experiment experiment, int layer) {
    return (TestPlugin.Dense) experiment.network().get(layer).layer();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "network[0].activation=identity",
        "network.0.activation=identity",
        "network.dense-1.activation=identity",
        "network[dense-1].activation={type: identity}"
      })
  void dotsBracketsAndLayerNamesLeadToTheSamePlace(String override) {
    Experiment experiment = edited(override);

    assertThat(dense(experiment, 0).activation()).isEqualTo(new TestPlugin.Identity());
    assertThat(dense(experiment, 0).units()).isEqualTo(30);
  }

  @Test
  void layersAreAddressedByTheirOwnNames() {
    String yaml = DIGITS.replace("units: 10", "units: 10, name: head");
    Experiment experiment = load(yaml, "network.head.units=7").experiment();

    assertThat(dense(experiment, 1).units()).isEqualTo(7);
    assertThat(experiment.layerNames()).containsExactly("dense-1", "head");
  }

  @Test
  void aReplacementIsWholeAndMergesNothing() {
    assertThat(edited("optimizer=adam").optimizer()).isEqualTo(new TestPlugin.Adam(0.001));
    assertThat(edited("optimizer={type: sgd}").optimizer())
        .isEqualTo(new TestPlugin.Sgd(0.01, 0, Map.of()));
  }

  @Test
  void theLastSegmentMayBeNew() {
    assertThat(edited("optimizer.momentum=0.9").optimizer())
        .isEqualTo(new TestPlugin.Sgd(0.1, 0.9, Map.of()));
    assertThat(edited("allow=[logits]").allow()).containsExactly("logits");
  }

  @Test
  void pathsLeadIntoComponentsThatAreBareNames() {
    Experiment experiment = edited("network[0].weights.type=uniform", "loss.reduction=sum");

    assertThat(dense(experiment, 0).weights()).isEqualTo(new TestPlugin.Uniform(-1, 1));
    assertThat(experiment.loss().reduction()).isEqualTo(dev.assay.core.spi.Loss.Reduction.SUM);
  }

  @Test
  void removal() {
    assertThat(edited("~gradients", "~optimizer.learningRate").gradients()).isEmpty();
    assertThat(edited("~network[0]").layerNames()).containsExactly("dense-1");
  }

  @Test
  void insertionsStandBeforeTheElementOfTheBase() {
    Experiment experiment =
        edited("+network[1]=dropout", "+network[2]={type: dense, units: 3}", "network[0].units=5");

    assertThat(experiment.layerNames())
        .containsExactly("dense-1", "dropout-1", "dense-2", "dense-3");
    assertThat(dense(experiment, 0).units()).isEqualTo(5);
    assertThat(dense(experiment, 3).units()).isEqualTo(3);
  }

  @Test
  void pathsReferToTheBaseWhateverTheOrder() {
    Experiment experiment = edited("+network[0]=dropout", "network[1].units=3", "~network[0]");

    assertThat(experiment.layerNames()).containsExactly("dropout-1", "dense-1");
    assertThat(dense(experiment, 1).units()).isEqualTo(3);
  }

  @Test
  void filesInOverridesStartInTheWorkingDirectory() {
    String yaml = DIGITS.replace("source: digits", "source: {type: csv, file: rows.csv}");
    Path working = Path.of("rows.csv").toAbsolutePath();

    assertThat(load(yaml).experiment().data().source())
        .isEqualTo(
            new TestPlugin.Csv(
                new DataFile("rows.csv", Path.of("/data/configs/rows.csv")),
                null,
                java.util.Optional.empty()));
    TestPlugin.Csv csv =
        (TestPlugin.Csv) load(yaml, "data.source.file=rows.csv").experiment().data().source();
    assertThat(csv.file().path()).isEqualTo(working);
    assertThat(csv.file().written()).isEqualTo("rows.csv");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "optimizer.learningRate=1",
        "optimizer=adam",
        "~optimizer",
        "optimizer.momentum=0.5"
      })
  void overlappingEditsAreRefused(String second) {
    String first = second.contains("momentum") ? "optimizer.momentum=0.1" : "optimizer=adam";
    assertThat(problems(DIGITS, first, second))
        .contains("overlaps with command line '" + first + "'");
  }

  @Test
  void samePlaceUnderTwoNamesOverlaps() {
    assertThat(problems(DIGITS, "network[0].units=1", "network.dense-1.units=2"))
        .isEqualTo(
            "command line 'network.dense-1.units=2' network[0].units: overlaps with command line"
                + " 'network[0].units=1'; all paths refer to the configuration before any edit");
    assertThat(problems(DIGITS, "+network[1]=dropout", "+network[1]=dropout")).contains("overlaps");
    assertThat(problems(DIGITS, "+network[1]=dropout", "network=[]")).contains("overlaps");
  }

  @Test
  void wrongPaths() {
    assertThat(problems(DIGITS, "netwrk[0].units=1"))
        .isEqualTo(
            "command line 'netwrk[0].units=1' netwrk: no \"netwrk\" there; nearest: \"network\"."
                + " There: experiment, seed, data, network, loss, optimizer, schedule, gradients,"
                + " training, metrics");
    assertThat(problems(DIGITS, "network.dense-3.units=1"))
        .isEqualTo(
            "command line 'network.dense-3.units=1' network.dense-3: no \"dense-3\" there; nearest:"
                + " \"dense-1\". There: dense-1, dense-2");
    assertThat(problems(DIGITS, "network[2]=dropout"))
        .isEqualTo(
            "command line 'network[2]=dropout' network[2]: got index 2, expected an index from 0 to"
                + " 1; to append: +network[2]=VALUE");
    assertThat(problems(DIGITS, "seed.x=1"))
        .isEqualTo("command line 'seed.x=1' seed.x: there is nothing inside seed, which is 1");
    assertThat(problems(DIGITS, "~optimizer.momentum")).contains("no \"momentum\" there");
    assertThat(problems(DIGITS, "+optimizer=adam"))
        .isEqualTo(
            "command line '+optimizer=adam' optimizer: got an insertion into a map, expected a"
                + " list");
    assertThat(problems(DIGITS, "optimizer.lerningRate=1"))
        .contains("no such key; nearest: \"learningRate\"");
  }

  @ParameterizedTest
  @ValueSource(strings = {"optimizer", "=1", "optimizer=", "a..b=1", "a[0=1", "a]=1", ".a=1", "~"})
  void textsThatAreNoOverride(String text) {
    assertThat(problems(DIGITS, text)).startsWith("command line '" + text + "': got ");
  }

  @Test
  void valuesAreOneFlowValue() {
    assertThat(problems(DIGITS, "optimizer=type: adam"))
        .isEqualTo(
            "command line 'optimizer=type: adam': expected one value in flow style, such as {type:"
                + " name}");
    assertThat(problems(DIGITS, "optimizer={type: adam")).contains("not valid YAML");
  }

  @Test
  void allProblemsOfAllOverridesAtOnce() {
    assertThat(problems(DIGITS, "nonsense", "optimizer=").lines()).hasSize(2);
    assertThat(problems(DIGITS, "x.y=1", "network[9].units=2").lines()).hasSize(2);
  }

  @Test
  void wrongOverridesHideNoOtherProblem() {
    String yaml = DIGITS.replace("softmax-cross-entropy", "softmax-cross-entrpy");
    assertThat(problems(yaml, "nonsense", "netwrk[0].units=1", "seed=-", "training.epochs=0"))
        .contains("command line 'nonsense': got no value")
        .contains("command line 'netwrk[0].units=1' netwrk: no \"netwrk\" there")
        .contains("command line 'training.epochs=0' training.epochs: got 0")
        .contains("nearest: \"softmax-cross-entropy\"")
        .contains("command line 'seed=-'")
        .satisfies(text -> assertThat(text.lines()).hasSize(5));
    assertThat(problems(yaml, "optimizer=adam", "optimizer.learningRate=1"))
        .contains("overlaps")
        .contains("nearest: \"softmax-cross-entropy\"");
  }
}
