package {{package}};

import static org.assertj.core.api.Assertions.assertThat;

import dev.assay.core.matrix.Matrix;
import dev.assay.core.spi.Layer;
import dev.assay.testkit.LayerContract;
import dev.assay.testkit.support.TestFrame;
import org.junit.jupiter.api.Test;

class {{class}}Test extends LayerContract {
  @Override
  protected Layer layer() {
    return new {{class}}(1.5);
  }

  @Override
  protected int inputs() {
    return 6;
  }

  @Test
  void workedByHand() {
    Layer layer = new {{class}}(3);
    TestFrame frame = TestFrame.of(layer, 2, 2);
    Matrix x = Matrix.of(new float[] {1, 2}, new float[] {-4, 0.5f});
    Matrix y = Matrix.zeros(2, 2);
    layer.forward(frame, x, y);
    assertThat(y.data()).containsExactly(3, 6, -12, 1.5f);

    Matrix dX = Matrix.zeros(2, 2);
    layer.backward(frame, x, y, Matrix.of(new float[] {1, 1}, new float[] {2, 4}), dX);
    assertThat(dX.data()).containsExactly(3, 3, 6, 12);
    // 1 * 1 - 2 * 4 and 1 * 2 + 4 * 1/2.
    assertThat(frame.gradient(0).copy().data()).containsExactly(-7, 4);
  }
}
