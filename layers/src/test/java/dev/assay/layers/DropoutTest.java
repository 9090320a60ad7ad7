package dev.assay.layers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.assay.core.matrix.Matrix;
import dev.assay.core.random.Purpose;
import dev.assay.core.spi.Layer;
import dev.assay.core.spi.ParamException;
import dev.assay.testkit.LayerContract;
import dev.assay.testkit.support.TestFrame;
import org.junit.jupiter.api.Test;

class DropoutTest extends LayerContract {
  @Override
  protected Layer layer() {
    return new Dropout(0.25);
  }

  @Override
  protected int inputs() {
    return 6;
  }

  @Test
  void keepsAndScalesTheStatedShare() {
    int n = 100_000;
    Matrix y = output(new Dropout(0.25), n, 0, true);
    int dropped = 0;
    for (float element : y.data()) {
      assertThat(element).isIn(0f, (float) (1 / 0.75));
      dropped += element == 0 ? 1 : 0;
    }
    double standardError = Math.sqrt(n * 0.25 * 0.75);
    assertThat(Math.abs(dropped - 0.25 * n)).isLessThan(4 * standardError);
  }

  @Test
  void drawsByStepAndAddress() {
    TestFrame frame = TestFrame.of(layer(), 6, 3).step(5);
    Matrix x = Matrix.zeros(3, 6);
    x.fill(1);
    Matrix y = Matrix.zeros(3, 6);
    layer().forward(frame, x, y);
    for (int row = 0; row < 3; row++) {
      for (int column = 0; column < 6; column++) {
        float draw = frame.random(Purpose.DROPOUT).uniformFloat(5, row * 6 + column);
        assertThat(y.get(row, column) == 0).isEqualTo(draw < 0.25);
      }
    }
    assertThat(output(layer(), 100, 1, true).data())
        .isNotEqualTo(output(layer(), 100, 2, true).data());
  }

  @Test
  void passesEverythingInEvaluation() {
    assertThat(output(layer(), 100, 1, false).data()).containsOnly(1);
  }

  @Test
  void rateZeroDropsNothingAndRateOneIsRefused() {
    assertThat(output(new Dropout(0), 100, 1, true).data()).containsOnly(1);
    assertThatThrownBy(() -> new Dropout(1))
        .isInstanceOf(ParamException.class)
        .hasMessage("rate: got 1.0, expected a number in [0, 1)");
  }

  private static Matrix output(Layer layer, int columns, long step, boolean training) {
    TestFrame frame = TestFrame.of(layer, columns, 1).step(step).training(training);
    Matrix x = Matrix.zeros(1, columns);
    x.fill(1);
    Matrix y = Matrix.zeros(1, columns);
    layer.forward(frame, x, y);
    return y;
  }
}
