package dev.assay.activations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.assay.core.matrix.Matrix;
import dev.assay.core.spi.ElementwiseActivation;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Numbers of PyTorch, made by {@code benchmarks/reference/activations.py}. */
class TorchTest {
  private static final Map<String, ElementwiseActivation> ACTIVATIONS =
      Map.of(
          "relu", new Relu(),
          "leaky-relu", new LeakyRelu(0.01),
          "elu", new Elu(1),
          "gelu", new Gelu(),
          "silu", new Silu(),
          "sigmoid", new Sigmoid(),
          "tanh", new Tanh(),
          "softplus", new Softplus());

  @ParameterizedTest
  @ValueSource(
      strings = {"relu", "leaky-relu", "elu", "gelu", "silu", "sigmoid", "tanh", "softplus"})
  void elementwiseActivationsAgree(String name) throws IOException {
    ElementwiseActivation activation = Objects.requireNonNull(ACTIVATIONS.get(name));
    List<String[]> lines = read("activations.csv");
    lines.removeIf(l -> !l[0].equals(name));
    assertThat(lines).hasSizeGreaterThan(40);
    for (String[] line : lines) {
      double z = Double.parseDouble(line[1]);
      double value = Double.parseDouble(line[2]);
      double slope = Double.parseDouble(line[3]);
      assertThat(activation.value(z)).as("value at %s", z).isCloseTo(value, tight(value));
      assertThat(activation.derivative(z)).as("slope at %s", z).isCloseTo(slope, tight(slope));

      float[] y = {(float) z};
      float[] in = {(float) z};
      activation.forward(in, 0, y, 0, 1);
      float[] dZ = {1};
      activation.backward(activation.needsInput() ? in : y, 0, y, 0, dZ, 0, dZ, 0, 1);
      float value32 = Float.parseFloat(line[4]);
      float slope32 = Float.parseFloat(line[5]);
      assertThat(y[0]).as("float value at %s", z).isCloseTo(value32, loose(value32));
      assertThat(dZ[0]).as("float slope at %s", z).isCloseTo(slope32, loose(slope32));
    }
  }

  @Test
  void softmaxAgrees() throws IOException {
    Map<String, List<String[]>> rows =
        read("softmax.csv").stream().collect(Collectors.groupingBy(l -> l[0]));
    assertThat(rows).hasSize(6);
    for (List<String[]> row : rows.values()) {
      int n = row.size();
      double[] y = new double[n];
      new Softmax().value(column(row, 1), y);
      assertThat(y).containsExactly(column(row, 3), within(1e-15));
      double[] dZ = new double[n];
      new Softmax().pullback(column(row, 1), column(row, 2), dZ);
      assertThat(dZ).containsExactly(column(row, 4), within(1e-15));

      Matrix probabilities = Matrix.of(floats(row, 1));
      Matrix gradient = Matrix.of(floats(row, 2));
      new Softmax().forward(probabilities, probabilities);
      assertThat(probabilities.data()).containsExactly(floats(row, 5), within(2e-7f));
      new Softmax().backward(probabilities, probabilities, gradient, gradient);
      assertThat(gradient.data()).containsExactly(floats(row, 6), within(4e-7f));
    }
  }

  private static Offset<Double> tight(double expected) {
    return within(1e-13 * Math.abs(expected) + 1e-15);
  }

  private static Offset<Float> loose(float expected) {
    return within(8 * Math.ulp(expected) + 5e-7f);
  }

  private static double[] column(List<String[]> row, int column) {
    return row.stream().mapToDouble(l -> Double.parseDouble(l[column])).toArray();
  }

  private static float[] floats(List<String[]> row, int column) {
    float[] result = new float[row.size()];
    for (int i = 0; i < result.length; i++) {
      result[i] = Float.parseFloat(row.get(i)[column]);
    }
    return result;
  }

  private static List<String[]> read(String name) throws IOException {
    try (InputStream in = Objects.requireNonNull(TorchTest.class.getResourceAsStream(name))) {
      String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
      assertThat(text).startsWith("# torch 1.13.0");
      return text.lines().skip(2).map(l -> l.split(",", -1)).collect(Collectors.toList());
    }
  }
}
