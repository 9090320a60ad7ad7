package dev.assay.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.assay.core.matrix.Matrix;
import dev.assay.run.record.Safetensors;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What training may and may not change. */
class FrozenLayersTest {
  @TempDir Path folder;

  private Map<String, Matrix> trained(String... overrides) throws IOException {
    String[] common = {
      "train",
      Program.example("digits.yaml"),
      "--json",
      "--quiet",
      "--out",
      folder.toString(),
      "training.evaluateEvery=0"
    };
    Program program =
        Program.run(Stream.concat(Stream.of(common), Stream.of(overrides)).toArray(String[]::new));
    assertThat(program.err()).isEmpty();
    Path run = Path.of(program.json().get("runDirectory").asString());
    return Safetensors.read(run.resolve("model.safetensors")).tensors();
  }

  private static float[] numbers(Map<String, Matrix> model, String name) {
    return Objects.requireNonNull(model.get("network." + name), name).data();
  }

  @Test
  void aLayerThatIsNotTrainedKeepsItsFirstWeightsWhateverActsOnTheOthers() throws IOException {
    String frozen = "network.0.trainable=false";
    String decay = "optimizer={type: adamw, weightDecay: 1}";
    Map<String, Matrix> one = trained(frozen, decay, "training.epochs=1");
    Map<String, Matrix> two =
        trained(
            frozen,
            decay,
            "training.epochs=2",
            "constraints=[unit-norm]",
            "gradients=[{type: l2, rate: 0.1}]");
    assertThat(numbers(two, "dense-1.weights")).isEqualTo(numbers(one, "dense-1.weights"));
    assertThat(numbers(two, "dense-1.bias")).containsOnly(0);
    assertThat(numbers(two, "dense-2.weights")).isNotEqualTo(numbers(one, "dense-2.weights"));
  }

  @Test
  void theGradientOfALayerThatIsNotTrainedEntersNoNorm() throws IOException {
    String first = "gradients=[{type: clip-global-norm, limit: 0.01, only: [dense-2]}]";
    String all = "gradients=[{type: clip-global-norm, limit: 0.01}]";
    String frozen = "network.0.trainable=false";
    assertThat(numbers(trained(frozen, all, "training.epochs=1"), "dense-2.weights"))
        .isEqualTo(numbers(trained(frozen, first, "training.epochs=1"), "dense-2.weights"));
  }

  @Test
  void constraintsHoldForTheLayersTheyAreFor() throws IOException {
    Map<String, Matrix> model =
        trained("training.epochs=1", "constraints=[{type: non-negative, only: [dense-2]}]");
    assertThat(least(numbers(model, "dense-2.weights"))).isZero();
    assertThat(least(numbers(model, "dense-1.weights"))).isNegative();
  }

  private static float least(float... numbers) {
    float least = numbers[0];
    for (float x : numbers) {
      least = Math.min(least, x);
    }
    return least;
  }
}
