package dev.assay.activations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.assay.core.matrix.Matrix;
import dev.assay.core.spi.ElementwiseActivation;
import dev.assay.core.spi.RowActivation;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Numbers of PyTorch, made by {@code benchmarks/reference/activations.py}. */
class TorchTest {
  private static final Map<String, ElementwiseActivation> ACTIVATIONS =
      Map.ofEntries(
          Map.entry("relu", new Relu()),
          Map.entry("relu6", new Relu6()),
          Map.entry("leaky-relu", new LeakyRelu(0.01)),
          Map.entry("threshold", new Threshold(0.75, -0.25)),
          Map.entry("elu", new Elu(1)),
          Map.entry("celu", new Celu(0.75)),
          Map.entry("selu", new Selu()),
          Map.entry("gelu", new Gelu()),
          Map.entry("gelu-tanh", new GeluTanh()),
          Map.entry("silu", new Silu()),
          Map.entry("mish", new Mish()),
          Map.entry("hard-swish", new HardSwish()),
          Map.entry("sigmoid", new Sigmoid()),
          Map.entry("hard-sigmoid", new HardSigmoid()),
          Map.entry("log-sigmoid", new LogSigmoid()),
          Map.entry("tanh", new Tanh()),
          Map.entry("hard-tanh", new HardTanh(-1, 1)),
          Map.entry("tanh-shrink", new TanhShrink()),
          Map.entry("soft-shrink", new SoftShrink(0.5)),
          Map.entry("hard-shrink", new HardShrink(0.5)),
          Map.entry("softsign", new Softsign()),
          Map.entry("softplus", new Softplus()),
          Map.entry("exponential", new Exponential()),
          Map.entry("cube", new Cube()));

  static Set<String> names() {
    return ACTIVATIONS.keySet();
  }

  @ParameterizedTest
  @MethodSource("names")
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
      // PyTorch holds the slope of hard-sigmoid, 1/6, in single precision, for doubles too.
      Offset<Double> slopes = name.equals("hard-sigmoid") ? within(5e-9) : tight(slope);
      assertThat(activation.derivative(z)).as("slope at %s", z).isCloseTo(slope, slopes);

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
    rowsAgree(new Softmax(), "softmax.csv", 2e-7f, 4e-7f);
  }

  @Test
  void logSoftmaxAgrees() throws IOException {
    rowsAgree(new LogSoftmax(), "log-softmax.csv", 1e-5f, 2e-6f);
  }

  private static void rowsAgree(
      RowActivation activation, String resource, float tolerance, float gradientTolerance)
      throws IOException {
    Map<String, List<String[]>> rows =
        read(resource).stream().collect(Collectors.groupingBy(l -> l[0]));
    assertThat(rows).hasSize(6);
    for (List<String[]> row : rows.values()) {
      int n = row.size();
      double[] y = new double[n];
      activation.value(column(row, 1), y);
      assertThat(y).containsExactly(column(row, 3), within(1e-13));
      double[] dZ = new double[n];
      activation.pullback(column(row, 1), column(row, 2), dZ);
      assertThat(dZ).containsExactly(column(row, 4), within(2e-14));

      Matrix out = Matrix.of(floats(row, 1));
      Matrix gradient = Matrix.of(floats(row, 2));
      activation.forward(out, out);
      assertThat(out.data()).containsExactly(floats(row, 5), within(tolerance));
      activation.backward(out, out, gradient, gradient);
      assertThat(gradient.data()).containsExactly(floats(row, 6), within(gradientTolerance));
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
