package dev.assay.config;

import static dev.assay.config.Examples.DIGITS;
import static dev.assay.config.Examples.load;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.assay.config.experiment.BatchSize;
import dev.assay.config.experiment.Experiment;
import dev.assay.config.experiment.GradientEntry;
import dev.assay.config.experiment.NamedMetric;
import dev.assay.config.experiment.ScheduleEntry;
import dev.assay.config.experiment.Split;
import dev.assay.config.experiment.TrainingSection;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ConfigLoaderTest {
  @Test
  void digitsBecomesATypedExperiment() {
    Experiment digits = load(DIGITS).experiment();

    assertThat(digits.experiment()).isEqualTo("digits");
    assertThat(digits.seed()).isEqualTo(1);
    assertThat(digits.data().source()).isEqualTo(new TestPlugin.Digits());
    assertThat(digits.data().split()).isEqualTo(new Split(0.7, 0.15, 0.15, true, true));
    assertThat(digits.data().transforms()).containsExactly(new TestPlugin.Standardize());
    assertThat(digits.network().getFirst().layer())
        .isEqualTo(
            new TestPlugin.Dense(30, new TestPlugin.Relu(), new TestPlugin.HeUniform(), true));
    assertThat(digits.network().getLast().layer())
        .isEqualTo(
            new TestPlugin.Dense(
                10, new TestPlugin.Identity(), new TestPlugin.GlorotUniform(), true));
    assertThat(digits.layerNames()).containsExactly("dense-1", "dense-2");
    assertThat(digits.optimizer()).isEqualTo(new TestPlugin.Sgd(0.1, 0, Map.of()));
    assertThat(digits.schedule())
        .isEqualTo(new ScheduleEntry(ScheduleEntry.Per.EPOCH, new TestPlugin.Exponential(0.98)));
    assertThat(digits.gradients())
        .containsExactly(new GradientEntry(null, new TestPlugin.ClipValue(5)));
    assertThat(digits.training())
        .isEqualTo(
            new TrainingSection(
                40, new BatchSize(32), true, 1, List.of(), Map.of(), false, 1, null, null, 0));
    assertThat(digits.metrics())
        .containsExactly(new NamedMetric("accuracy", null, new TestPlugin.Accuracy()));
    assertThat(digits.listeners()).isEmpty();
    assertThat(digits.allow()).isEmpty();
  }

  @Test
  void placesAreFoundAgainForLaterChecks() {
    LoadedExperiment digits = load(DIGITS, "network[1].units=11");

    assertThat(digits.locate("network[0].activation")).hasToString("mnist.yaml:5:42");
    assertThat(digits.locate("network[1].activation")).hasToString("mnist.yaml:6:5");
    assertThat(digits.locate("network[1].units")).hasToString("command line 'network[1].units=11'");
    assertThat(digits.locate("network.dense-1.units")).hasToString("mnist.yaml:5:26");
    assertThat(digits.locate("schedule")).hasToString("mnist.yaml:9:11");
    assertThat(digits.problem("loss", "logits", "probabilities"))
        .hasToString("mnist.yaml:7:7 loss: got logits, expected probabilities");
  }

  @Test
  void anOmittedSplitHasItsStatedDefault() {
    String yaml = DIGITS.replace(", split: {train: 0.7, validation: 0.15, test: 0.15}", "");

    assertThat(load(yaml).experiment().data().split())
        .isEqualTo(new Split(0.8, 0.1, 0.1, true, true));
  }

  @Test
  void aSourcesOwnTestPartLeavesTheRestInProportion() {
    assertThat(new Split(0.6, 0.2, 0.2, true, false).withoutTest().train())
        .isCloseTo(0.75, within(1e-15));
    assertThat(new Split(0.6, 0.2, 0.2, true, false).withoutTest().test()).isZero();
  }

  @Test
  void batchSizes() {
    assertThat(load(DIGITS, "training.batchSize=all").experiment().training().batchSize())
        .isEqualTo(BatchSize.ALL);
    assertThat(BatchSize.ALL.of(17)).isEqualTo(17);
    assertThat(new BatchSize(4).of(17)).isEqualTo(4);
    assertThat(Examples.problems(DIGITS, "training.batchSize=9999999999"))
        .endsWith("got 9999999999, expected a whole number >= 1, or all");
  }

  @Test
  void problemsOfFileAndOverridesComeTogether(@TempDir Path folder) throws IOException {
    Path file = Files.writeString(folder.resolve("a.yaml"), "a: 1\na: 2\n");

    assertThatThrownBy(() -> new ConfigLoader(TestPlugin.CATALOG).load(file, List.of("nonsense")))
        .hasMessageContaining("a.yaml:2:1 a: the key is given twice")
        .hasMessageContaining("command line 'nonsense'");
  }

  @Test
  void relativeFilesStartInTheFolderOfTheFile(@TempDir Path folder) throws IOException {
    String yaml = DIGITS.replace("source: digits", "source: {type: csv, file: ../rows.csv}");
    Path file =
        Files.writeString(Files.createDirectory(folder.resolve("x")).resolve("a.yaml"), yaml);

    LoadedExperiment loaded = new ConfigLoader(TestPlugin.CATALOG).load(file, List.of());
    TestPlugin.Csv csv = (TestPlugin.Csv) loaded.experiment().data().source();
    assertThat(csv.file().path()).isEqualTo(folder.resolve("rows.csv").toAbsolutePath());
  }
}
