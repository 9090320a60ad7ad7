package dev.assay.layers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.assay.activations.Identity;
import dev.assay.activations.Tanh;
import dev.assay.core.matrix.Matrix;
import dev.assay.core.spi.Layer;
import dev.assay.initializers.Constant;
import dev.assay.initializers.Ones;
import dev.assay.initializers.Zeros;
import dev.assay.testkit.Reference;
import dev.assay.testkit.support.TestFrame;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Numbers of PyTorch 1.13 in double precision, made by {@code benchmarks/reference/layers.py}. */
class LayerTorchTest {
  private static final int ROWS = 6;
  private static final int COLUMNS = 5;
  private static final Reference TORCH = new Reference(LayerTorchTest.class, "layers.csv");

  private final Matrix y = Matrix.zeros(ROWS, COLUMNS);
  private final Matrix dX = Matrix.zeros(ROWS, COLUMNS);

  private static Matrix matrix(String name, int rows, int columns) {
    return Matrix.over(TORCH.floats(name), rows, columns);
  }

  private static void set(TestFrame frame, int parameter, String name) {
    float[] numbers = TORCH.floats(name);
    System.arraycopy(numbers, 0, frame.parameter(parameter).data(), 0, numbers.length);
  }

  private static void assertClose(Matrix actual, String name, double tolerance) {
    assertThat(actual.copy().data())
        .as(name)
        .containsExactly(TORCH.floats(name), within((float) tolerance));
  }

  private void passes(Layer layer, TestFrame frame, String x, String name, double tolerance) {
    Matrix in = matrix(x, ROWS, COLUMNS);
    layer.forward(frame, in, y);
    layer.backward(frame, in, y, matrix("dY", ROWS, COLUMNS), dX);
    assertClose(y, name + ".y", tolerance);
    assertClose(dX, name + ".dX", tolerance);
  }

  @Test
  void batchNorm() {
    BatchNorm layer = new BatchNorm(0.3, 1e-3, true, new Ones(), new Zeros());
    TestFrame frame = TestFrame.of(layer, COLUMNS, ROWS);
    set(frame, 0, "scale");
    set(frame, 1, "shift");
    passes(layer, frame, "x", "batch-norm.first", 4e-6);
    assertClose(frame.gradient(0), "batch-norm.first.d-weight", 4e-6);
    assertClose(frame.gradient(1), "batch-norm.first.d-bias", 4e-6);
    assertClose(frame.running(0), "batch-norm.first.mean", 2e-7);
    assertClose(frame.running(1), "batch-norm.first.variance", 4e-7);
    frame.training(false);
    passes(layer, frame, "x", "batch-norm.evaluation", 4e-6);
    assertClose(frame.gradient(0), "batch-norm.evaluation.d-weight", 4e-6);
    frame.training(true);
    // Numbers near 1000 are multiples of 6e-5 and so is the error of their mean.
    passes(layer, frame, "far", "batch-norm.far", 2e-4);
    assertClose(frame.gradient(0), "batch-norm.far.d-weight", 2e-4);
    assertClose(frame.running(0), "batch-norm.far.mean", 1e-4);
    assertClose(frame.running(1), "batch-norm.far.variance", 1e-5);
  }

  @Test
  void batchNormWithoutScale() {
    BatchNorm layer = new BatchNorm(0.1, 1e-5, false, new Ones(), new Zeros());
    passes(layer, TestFrame.of(layer, COLUMNS, ROWS), "x", "batch-norm.plain", 2e-6);
  }

  @Test
  void layerNorm() {
    LayerNorm layer = new LayerNorm(1e-3, true, new Ones(), new Zeros());
    TestFrame frame = TestFrame.of(layer, COLUMNS, ROWS);
    set(frame, 0, "scale");
    set(frame, 1, "shift");
    passes(layer, frame, "x", "layer-norm", 4e-6);
    assertClose(frame.gradient(0), "layer-norm.d-weight", 4e-6);
    assertClose(frame.gradient(1), "layer-norm.d-bias", 4e-6);
    LayerNorm plain = new LayerNorm(1e-5, false, new Ones(), new Zeros());
    passes(plain, TestFrame.of(plain, COLUMNS, ROWS), "x", "layer-norm.plain", 4e-6);
  }

  @Test
  void rmsNorm() {
    RmsNorm layer = new RmsNorm(1e-3, new Ones());
    TestFrame frame = TestFrame.of(layer, COLUMNS, ROWS);
    set(frame, 0, "scale");
    passes(layer, frame, "x", "rms-norm", 4e-6);
    assertClose(frame.gradient(0), "rms-norm.d-weight", 4e-6);
  }

  @Test
  void prelu() {
    Prelu layer = new Prelu(new Constant(0.25), false);
    TestFrame frame = TestFrame.of(layer, COLUMNS, ROWS);
    set(frame, 0, "scale");
    passes(layer, frame, "x-with-zero", "prelu", 2e-6);
    assertClose(frame.gradient(0), "prelu.d-weight", 4e-6);
    Prelu shared = new Prelu(new Constant(0.25), true);
    TestFrame sharedFrame = TestFrame.of(shared, COLUMNS, ROWS);
    passes(shared, sharedFrame, "x", "prelu.shared", 2e-6);
    assertClose(sharedFrame.gradient(0), "prelu.shared.d-weight", 1e-5);
  }

  /** PyTorch keeps the weights of a linear layer transposed. */
  @Test
  void residual() {
    Residual layer =
        new Residual(
            List.of(
                new Dense(3, new Tanh(), new Zeros(), new Zeros(), true),
                new Dense(COLUMNS, new Identity(), new Zeros(), new Zeros(), true)));
    TestFrame frame = TestFrame.of(layer, COLUMNS, ROWS);
    int number = 0;
    for (int child = 0; child < 2; child++) {
      setTransposed(frame.child(child).parameter(0), "residual." + number++);
      set(frame.child(child), 1, "residual." + number++);
    }
    passes(layer, frame, "x", "residual", 4e-6);
    assertClose(transposed(frame.child(0).gradient(0)), "residual.d-inner.0.weight", 1e-5);
    assertClose(frame.child(0).gradient(1), "residual.d-inner.0.bias", 1e-5);
    assertClose(transposed(frame.child(1).gradient(0)), "residual.d-inner.2.weight", 1e-5);
    assertClose(frame.child(1).gradient(1), "residual.d-inner.2.bias", 1e-5);
  }

  private static void setTransposed(Matrix weights, String name) {
    weights.copyFrom(transposed(matrix(name, weights.columns(), weights.rows())));
  }

  private static Matrix transposed(Matrix m) {
    Matrix result = Matrix.zeros(m.columns(), m.rows());
    for (int i = 0; i < m.rows(); i++) {
      for (int j = 0; j < m.columns(); j++) {
        result.set(j, i, m.get(i, j));
      }
    }
    return result;
  }
}
