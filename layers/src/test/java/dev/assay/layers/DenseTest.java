package dev.assay.layers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.assay.activations.Gelu;
import dev.assay.activations.Identity;
import dev.assay.activations.Relu;
import dev.assay.activations.Softmax;
import dev.assay.activations.Tanh;
import dev.assay.core.matrix.Matrix;
import dev.assay.core.spi.Activation;
import dev.assay.core.spi.Layer;
import dev.assay.core.spi.Parameter;
import dev.assay.initializers.GlorotUniform;
import dev.assay.initializers.Uniform;
import dev.assay.initializers.Zeros;
import dev.assay.testkit.LayerContract;
import dev.assay.testkit.support.TestFrame;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class DenseTest {
  private static Dense dense(int units, Activation activation, boolean useBias) {
    return new Dense(units, activation, new GlorotUniform(), new Uniform(-0.5, 0.5), useBias);
  }

  abstract static class FiveInputs extends LayerContract {
    @Override
    protected int inputs() {
      return 5;
    }
  }

  @Nested
  class Linear extends FiveInputs {
    @Override
    protected Layer layer() {
      return dense(3, new Identity(), true);
    }
  }

  @Nested
  class WithoutBias extends FiveInputs {
    @Override
    protected Layer layer() {
      return dense(1, new Tanh(), false);
    }
  }

  @Nested
  class ActivatedInPlace extends FiveInputs {
    @Override
    protected Layer layer() {
      return dense(17, new Tanh(), true);
    }
  }

  @Nested
  class ActivatedFromItsInput extends FiveInputs {
    @Override
    protected Layer layer() {
      return dense(9, new Gelu(), true);
    }
  }

  @Nested
  class ActivatedByRow extends FiveInputs {
    @Override
    protected Layer layer() {
      return dense(4, new Softmax(), true);
    }
  }

  /**
   * x W + b = [1 2] [[3 -1] [1 -2]] + [0.5 1] = [5.5 -4], so relu gives [5.5 0] and lets through
   * only the first gradient, 2: dW = [[2 0] [4 0]], db = [2 0], dX = [2*3 2*1].
   */
  @Test
  void agreesWithAHandWorkedExample() {
    Dense layer = dense(2, new Relu(), true);
    TestFrame frame = TestFrame.of(layer, 2, 1);
    frame.parameter(0).copyFrom(Matrix.of(new float[] {3, -1}, new float[] {1, -2}));
    frame.parameter(1).copyFrom(Matrix.of(new float[] {0.5f, 1}));
    Matrix x = Matrix.of(new float[] {1, 2});
    Matrix y = Matrix.zeros(1, 2);
    Matrix dX = Matrix.zeros(1, 2);
    layer.forward(frame, x, y);
    layer.backward(frame, x, y, Matrix.of(new float[] {2, 10}), dX);
    assertThat(y.data()).containsExactly(5.5f, 0);
    assertThat(frame.gradient(0).data()).containsExactly(2, 0, 4, 0);
    assertThat(frame.gradient(1).data()).containsExactly(2, 0);
    assertThat(dX.data()).containsExactly(6, 2);
  }

  @Test
  void declaresWeightsAndBias() {
    TestFrame frame = TestFrame.of(dense(3, new Relu(), true), 5, 1);
    assertThat(frame.parameters())
        .extracting(Parameter::name)
        .containsExactly("layer.weights", "layer.bias");
    assertThat(TestFrame.of(dense(3, new Relu(), false), 5, 1).parameters())
        .extracting(Parameter::role)
        .containsExactly(Parameter.Role.WEIGHTS);
  }

  @Test
  void refusesWeightsThatFitIntoNoArray() {
    Dense wide = new Dense(50_000, new Relu(), new Zeros(), new Zeros(), true);
    assertThat(wide.outputs(10)).isEqualTo(50_000);
    assertThatThrownBy(() -> wide.outputs(50_000))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("dense weights of 50000 x 50000 do not fit into one array");
    assertThatThrownBy(() -> wide.outputs(0)).hasMessage("dense takes at least 1 input, got 0");
  }

  @Test
  void refusesToHaveNoUnits() {
    assertThatThrownBy(() -> dense(0, new Relu(), true))
        .hasMessage("units: got 0, expected a number in [1, 100000000]");
  }
}
