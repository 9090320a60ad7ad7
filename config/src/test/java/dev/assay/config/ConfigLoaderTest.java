package dev.assay.config;

import static dev.assay.config.Examples.DIGITS;
import static dev.assay.config.Examples.load;
import static org.assertj.core.api.Assertions.assertThat;

import dev.assay.config.experiment.BatchSize;
import dev.assay.config.experiment.Experiment;
import dev.assay.config.experiment.GradientEntry;
import dev.assay.config.experiment.NamedMetric;
import dev.assay.config.experiment.ScheduleEntry;
import dev.assay.config.experiment.Split;
import dev.assay.config.experiment.TrainingSection;
import java.util.Map;
import org.junit.jupiter.api.Test;

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
    assertThat(digits.training()).isEqualTo(new TrainingSection(40, new BatchSize(32), true, 1));
    assertThat(digits.metrics())
        .containsExactly(new NamedMetric("accuracy", new TestPlugin.Accuracy()));
    assertThat(digits.listeners()).isEmpty();
    assertThat(digits.allow()).isEmpty();
  }
}
