package dev.assay.examples;

import static org.assertj.core.api.Assertions.assertThat;

import dev.assay.config.ConfigLoader;
import dev.assay.config.LoadedExperiment;
import dev.assay.config.problem.Source;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class ExamplesTest {
  @Test
  void everyPluginIsAdmitted() {
    assertThat(Examples.CATALOG.refused()).isEmpty();
  }

  @ParameterizedTest
  @MethodSource("dev.assay.examples.Examples#experiments")
  void loadsAndResolvesToItself(Path file) {
    LoadedExperiment loaded = Examples.load(file.toString());
    Source source = new Source("resolved.yaml", Path.of("").toAbsolutePath());
    LoadedExperiment again =
        new ConfigLoader(Examples.CATALOG).load(loaded.resolved().yaml(), source, List.of());
    assertThat(again.configHash()).isEqualTo(loaded.configHash());
    assertThat(again.experiment().experiment()).isEqualTo(loaded.experiment().experiment());
  }

  @ParameterizedTest
  @CsvSource({
    "xor.yaml, train.accuracy, 1",
    "diabetes.yaml, validation.r2, 0.2",
    "digits.yaml, test.accuracy, 0.92",
    "residual.yaml, test.accuracy, 0.95",
    "cannot-learn/healthy.yaml, validation.accuracy, 0.93"
  })
  void reaches(String file, String metric, double least) {
    assertThat(Examples.metrics(file).get(metric)).isGreaterThanOrEqualTo(least);
  }
}
