package dev.assay.layers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.assay.activations.Gelu;
import dev.assay.activations.Identity;
import dev.assay.activations.Tanh;
import dev.assay.core.matrix.Matrix;
import dev.assay.core.spi.Activation;
import dev.assay.core.spi.Layer;
import dev.assay.core.spi.Parameter;
import dev.assay.initializers.Constant;
import dev.assay.initializers.GlorotUniform;
import dev.assay.initializers.Ones;
import dev.assay.initializers.Uniform;
import dev.assay.initializers.Zeros;
import dev.assay.testkit.LayerContract;
import dev.assay.testkit.support.TestFrame;
import java.util.List;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class ResidualTest {
  private static Dense dense(int units, Activation activation) {
    return new Dense(units, activation, new GlorotUniform(), new Uniform(-0.5, 0.5), true);
  }

  abstract static class FiveInputs extends LayerContract {
    @Override
    protected int inputs() {
      return 5;
    }
  }

  @Nested
  class OneLayer extends FiveInputs {
    @Override
    protected Layer layer() {
      return new Residual(List.of(dense(5, new Tanh())));
    }
  }

  @Nested
  class ThreeLayers extends FiveInputs {
    @Override
    protected Layer layer() {
      return new Residual(
          List.of(
              new LayerNorm(1e-2, true, new Ones(), new Zeros()),
              dense(9, new Gelu()),
              dense(5, new Identity())));
    }
  }

  @Nested
  class Nesting extends FiveInputs {
    @Override
    protected Layer layer() {
      return new Residual(
          List.of(
              new Residual(List.of(dense(5, new Tanh()), new Dropout(0.25))),
              dense(5, new Identity())));
    }
  }

  @Nested
  class AroundBatchNorm extends FiveInputs {
    @Override
    protected Layer layer() {
      return new Residual(
          List.of(new BatchNorm(0.1, 1e-2, true, new Ones(), new Zeros()), dense(5, new Tanh())));
    }

    @Override
    protected boolean keepsExpectation() {
      return false;
    }
  }

  /** F(x) = 2 * (x1 + x2), twice, so y = x + F and dX = dY + 2 (dY1 + dY2). */
  @Test
  void agreesWithAHandWorkedExample() {
    Residual layer =
        new Residual(List.of(new Dense(2, new Identity(), new Constant(2), new Zeros(), false)));
    TestFrame frame = TestFrame.of(layer, 2, 1);
    Matrix x = Matrix.of(new float[] {1, 10});
    Matrix y = Matrix.zeros(1, 2);
    Matrix dX = Matrix.zeros(1, 2);
    layer.forward(frame, x, y);
    layer.backward(frame, x, y, Matrix.of(new float[] {3, 4}), dX);
    assertThat(y.data()).containsExactly(23, 32);
    assertThat(dX.data()).containsExactly(17, 18);
  }

  @Test
  void parametersAreNamedByTheirPlace() {
    Layer layer = new Residual(List.of(dense(3, new Tanh()), dense(5, new Tanh())));
    assertThat(TestFrame.of(layer, 5, 1).parameters())
        .extracting(Parameter::name)
        .containsExactly(
            "layer.layer-1.weights",
            "layer.layer-1.bias",
            "layer.layer-2.weights",
            "layer.layer-2.bias");
  }

  @Test
  void saysWhenWidthsDiffer() {
    Layer layer = new Residual(List.of(dense(30, new Tanh()), dense(20, new Tanh())));
    assertThatThrownBy(() -> layer.outputs(64))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(
            "residual adds what its layers make of 64 inputs to these; they give 20 outputs,"
                + " expected 64");
    assertThatThrownBy(() -> new Residual(List.of()))
        .hasMessage("layers: got none, expected at least one layer");
  }
}
