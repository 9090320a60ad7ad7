package dev.assay.layers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.assay.core.matrix.Matrix;
import dev.assay.core.spi.Layer;
import dev.assay.core.spi.ParamException;
import dev.assay.core.spi.Parameter;
import dev.assay.initializers.Ones;
import dev.assay.initializers.Uniform;
import dev.assay.initializers.Zeros;
import dev.assay.testkit.LayerContract;
import dev.assay.testkit.support.TestFrame;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class BatchNormTest {
  abstract static class Normalizing extends LayerContract {
    @Override
    protected int inputs() {
      return 5;
    }

    /** In evaluation other statistics are used. */
    @Override
    protected boolean keepsExpectation() {
      return false;
    }
  }

  @Nested
  class WithScale extends Normalizing {
    @Override
    protected Layer layer() {
      return new BatchNorm(0.1, 1e-2, true, new Uniform(0.5, 1.5), new Uniform(-1, 1));
    }
  }

  @Nested
  class WithoutScale extends Normalizing {
    @Override
    protected Layer layer() {
      return new BatchNorm(0.5, 1e-2, false, new Ones(), new Zeros());
    }
  }

  private static BatchNorm plain(double momentum) {
    return new BatchNorm(momentum, 1e-12, false, new Ones(), new Zeros());
  }

  /**
   * Column (1, 3): mean 2, variance 1, so y = (-1, 1). The running mean goes a quarter of the way
   * from 0 to 2, the running variance from 1 to 2 (divided by n - 1). Then (4 - 0.5) / sqrt 1.25.
   */
  @Test
  void agreesWithAHandWorkedExample() {
    TestFrame frame = TestFrame.of(plain(0.25), 1, 2);
    Matrix y = Matrix.zeros(2, 1);
    plain(0.25).forward(frame, Matrix.of(new float[] {1}, new float[] {3}), y);
    assertThat(y.data()).containsExactly(new float[] {-1, 1}, within(1e-6f));
    assertThat(frame.running(0).data()).containsExactly(0.5f);
    assertThat(frame.running(1).data()).containsExactly(1.25f);
    frame.training(false);
    plain(0.25).forward(frame, Matrix.of(new float[] {4}, new float[] {0.5f}), y);
    assertThat(y.data())
        .containsExactly(new float[] {(float) (3.5 / Math.sqrt(1.25)), 0}, within(1e-6f));
  }

  @Test
  void aBatchOfOneRowGivesTheShiftAndTeachesNothing() {
    BatchNorm layer = new BatchNorm(0.1, 1e-5, true, new Ones(), new Uniform(2, 3));
    TestFrame frame = TestFrame.of(layer, 3, 1);
    Matrix x = Matrix.of(new float[] {1, -7, 1000});
    Matrix y = Matrix.zeros(1, 3);
    Matrix dX = Matrix.zeros(1, 3);
    layer.forward(frame, x, y);
    layer.backward(frame, x, y, Matrix.of(new float[] {1, 2, 3}), dX);
    assertThat(y.data()).containsExactly(frame.parameter(1).data());
    assertThat(dX.data()).containsOnly(0);
    assertThat(frame.running(0).data()).containsOnly(0);
    assertThat(frame.running(1).data()).containsOnly(1);
  }

  /** 4000 numbers about 1000 with variance 1/12: one chain alone is wrong by more than 1e-2. */
  @Test
  void longChainsFarFromZeroKeepTheVariance() {
    int rows = 4000;
    Matrix x = Matrix.zeros(rows, 1);
    double sum = 0;
    for (int i = 0; i < rows; i++) {
      x.set(i, 0, (float) (1000 + (i * 7919 % rows) / (double) rows));
      sum += x.get(i, 0);
    }
    double squares = 0;
    for (int i = 0; i < rows; i++) {
      squares += (x.get(i, 0) - sum / rows) * (x.get(i, 0) - sum / rows);
    }
    TestFrame frame = TestFrame.of(plain(1), 1, rows);
    plain(1).forward(frame, x, Matrix.zeros(rows, 1));
    assertThat(frame.running(0).get(0, 0)).isCloseTo((float) (sum / rows), within(1e-4f));
    assertThat(frame.running(1).get(0, 0)).isCloseTo((float) (squares / (rows - 1)), within(1e-6f));
  }

  @Test
  void weightDecayLeavesScaleAndShiftAlone() {
    BatchNorm layer = new BatchNorm(0.1, 1e-5, true, new Ones(), new Zeros());
    assertThat(TestFrame.of(layer, 3, 1).parameters())
        .extracting(Parameter::role)
        .containsExactly(Parameter.Role.SCALE, Parameter.Role.BIAS);
    assertThat(TestFrame.of(plain(1), 3, 1).parameters()).isEmpty();
  }

  @Test
  void momentumIsTheShareOfTheNew() {
    assertThatThrownBy(() -> plain(0))
        .isInstanceOf(ParamException.class)
        .hasMessage("momentum: got 0.0, expected a number in (0, 1]");
  }
}
