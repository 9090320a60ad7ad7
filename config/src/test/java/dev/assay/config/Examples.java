package dev.assay.config;

import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.assay.config.problem.ConfigException;
import dev.assay.config.problem.Source;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;

/** The example of the documentation, and ways to load it. */
public final class Examples {
  public static final String DIGITS =
      """
      experiment: digits
      seed: 1
      data: {source: digits, split: {train: 0.7, validation: 0.15, test: 0.15}, transforms: [standardize]}
      network:
        - {type: dense, units: 30, activation: relu, weights: he-uniform}
        - {type: dense, units: 10}
      loss: softmax-cross-entropy
      optimizer: {type: sgd, learningRate: 0.1}
      schedule: {type: exponential, decay: 0.98}
      gradients: [{type: clip-value, limit: 5}]
      training: {epochs: 40, batchSize: 32}
      metrics: [accuracy]
      """;

  private Examples() {}

  public static LoadedExperiment load(String yaml, String... overrides) {
    return new ConfigLoader(TestPlugin.CATALOG)
        .load(yaml, new Source("mnist.yaml", Path.of("/data/configs")), List.of(overrides));
  }

  /** The problems of a text, one on each line. */
  public static String problems(String yaml, String... overrides) {
    ConfigException e = catchThrowableOfType(ConfigException.class, () -> load(yaml, overrides));
    return Objects.requireNonNull(e, "it loads without problems").getMessage() + "";
  }
}
