package dev.assay.layers;

import static org.assertj.core.api.Assertions.assertThat;

import dev.assay.core.matrix.Matrix;
import dev.assay.core.random.Purpose;
import dev.assay.core.spi.Layer;
import dev.assay.testkit.LayerContract;
import dev.assay.testkit.support.TestFrame;
import org.junit.jupiter.api.Test;

class GaussianNoiseTest extends LayerContract {
  @Override
  protected Layer layer() {
    return new GaussianNoise(0.5);
  }

  @Override
  protected int inputs() {
    return 6;
  }

  @Test
  void hasTheStatedMomentsInTraining() {
    int n = 100_000;
    double sum = 0;
    double squares = 0;
    for (float element : output(n, 3, true).data()) {
      sum += element - 1;
      squares += (element - 1) * (element - 1);
    }
    assertThat(Math.abs(sum / n)).isLessThan(4 * 0.5 / Math.sqrt(n));
    assertThat(Math.abs(squares / n - 0.25)).isLessThan(4 * 0.25 * Math.sqrt(2.0 / n));
  }

  @Test
  void drawsByStepAndAddress() {
    TestFrame frame = TestFrame.of(layer(), 6, 3).step(5);
    Matrix y = Matrix.zeros(3, 6);
    layer().forward(frame, Matrix.zeros(3, 6), y);
    for (int i = 0; i < y.size(); i++) {
      double draw = frame.random(Purpose.NOISE).gaussian(5, i);
      assertThat(y.data()[i]).isEqualTo((float) (0.5 * draw));
    }
    assertThat(output(10, 1, true).data()).isNotEqualTo(output(10, 2, true).data());
  }

  @Test
  void addsNothingInEvaluation() {
    assertThat(output(100, 1, false).data()).containsOnly(1);
  }

  private Matrix output(int columns, long step, boolean training) {
    TestFrame frame = TestFrame.of(layer(), columns, 1).step(step).training(training);
    Matrix x = Matrix.zeros(1, columns);
    x.fill(1);
    Matrix y = Matrix.zeros(1, columns);
    layer().forward(frame, x, y);
    return y;
  }
}
