package dev.assay.examples;

import static org.assertj.core.api.Assertions.assertThat;

import dev.assay.config.LoadedExperiment;
import dev.assay.config.experiment.Experiment;
import dev.assay.config.experiment.NamedMetric;
import dev.assay.core.kernel.Kernels;
import dev.assay.core.kernel.Workers;
import dev.assay.core.matrix.Matrix;
import dev.assay.core.network.Network;
import dev.assay.core.spi.Metric;
import dev.assay.core.train.Evaluator;
import dev.assay.run.Trial;
import dev.assay.run.TrialOptions;
import dev.assay.run.prepare.Prepared;
import dev.assay.run.record.Safetensors;
import dev.assay.run.record.TrialResult;
import dev.assay.run.record.WeightsHash;
import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Each layer in a network that learns, is recorded and is read back. */
class LayersTest {
  private static final String EPOCHS = "training.epochs=8";

  @TempDir Path folder;

  private TrialResult train(int threads, LoadedExperiment loaded) {
    TrialOptions options = new TrialOptions(threads, Optional.of(folder), List.of(), () -> false);
    return Trial.of(Examples.CATALOG, loaded, options).run();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "batch-norm",
        "{type: batch-norm, affine: false}",
        "layer-norm",
        "rms-norm",
        "prelu",
        "{type: prelu, shared: true}",
        "{type: gaussian-noise, std: 0.2}",
        "{type: residual, layers: [{type: dense, units: 30, activation: tanh}]}"
      })
  void learnsAndIsRestored(String layer) throws IOException {
    LoadedExperiment loaded = Examples.load("digits.yaml", "+network.1=" + layer, EPOCHS);
    TrialResult result = train(1, loaded);
    assertThat(result.outcome().metrics().get("validation.accuracy")).isGreaterThan(0.9);
    assertThat(restored(loaded, result)).isEqualTo(validation(result));
    assertThat(train(2, loaded).weightsHash()).isEqualTo(result.weightsHash());
  }

  private static Map<String, Double> validation(TrialResult result) {
    Map<String, Double> metrics = new LinkedHashMap<>(result.outcome().metrics());
    metrics.keySet().removeIf(name -> !name.startsWith("validation"));
    return metrics;
  }

  /** What a network measures whose numbers come from the model file. */
  private static Map<String, Double> restored(LoadedExperiment loaded, TrialResult result)
      throws IOException {
    Path file = result.runDirectory().orElseThrow().resolve("model.safetensors");
    Map<String, Matrix> tensors = Safetensors.read(file).tensors();
    Experiment experiment = loaded.experiment();
    TrialOptions options = new TrialOptions(1, Optional.empty(), List.of(), () -> false);
    Prepared prepared = Trial.of(Examples.CATALOG, loaded, options).prepare();
    Network network = new Network(prepared.plan(), experiment.seed() + 1);
    network.state().forEach((name, m) -> m.copyFrom(tensors.get("network." + name)));
    assertThat(WeightsHash.of(network.state())).isEqualTo(result.weightsHash());
    Map<String, Metric> metrics = new LinkedHashMap<>();
    for (NamedMetric named : experiment.metrics()) {
      metrics.put(named.name(), named.metric());
    }
    Map<String, Double> values = new LinkedHashMap<>();
    try (Workers workers = new Workers(1)) {
      new Evaluator(network, experiment.loss(), metrics, new Kernels(workers))
          .evaluate(
              "validation",
              prepared.parts().validation().orElseThrow(),
              values,
              new LinkedHashMap<>());
    }
    return values;
  }

  /** The statistics are no parameters, and evaluation depends on them. */
  @Test
  void runningStatisticsAreInTheModelFile() throws IOException {
    LoadedExperiment loaded = Examples.load("digits.yaml", "+network.1=batch-norm", EPOCHS);
    Path directory = train(1, loaded).runDirectory().orElseThrow();
    Map<String, Matrix> tensors =
        Safetensors.read(directory.resolve("model.safetensors")).tensors();
    assertThat(tensors.get("network.batch-norm-1.mean").data()).hasSize(30).doesNotContain(0);
    assertThat(tensors.get("network.batch-norm-1.variance").data()).doesNotContain(1);
  }
}
