package dev.assay.layers;

import static org.assertj.core.api.Assertions.assertThat;

import dev.assay.core.matrix.Matrix;
import dev.assay.core.spi.Layer;
import dev.assay.core.spi.Parameter;
import dev.assay.initializers.Constant;
import dev.assay.initializers.Uniform;
import dev.assay.testkit.LayerContract;
import dev.assay.testkit.support.TestFrame;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class PreluTest {
  @Nested
  class OneSlopeForEachColumn extends LayerContract {
    @Override
    protected Layer layer() {
      return new Prelu(new Uniform(-0.5, 0.5), false);
    }

    @Override
    protected int inputs() {
      return 5;
    }
  }

  @Nested
  class OneSlopeForAll extends LayerContract {
    @Override
    protected Layer layer() {
      return new Prelu(new Constant(0.25), true);
    }

    @Override
    protected int inputs() {
      return 17;
    }
  }

  /** Slopes 0.5 and 2: y = (-2, 3), dX = (10 * 0.5, 1), dslope = (10 * -4, 0). */
  @Test
  void agreesWithAHandWorkedExample() {
    Prelu layer = new Prelu(new Constant(0.5), false);
    TestFrame frame = TestFrame.of(layer, 2, 1);
    frame.parameter(0).set(0, 1, 2);
    Matrix x = Matrix.of(new float[] {-4, 3});
    Matrix y = Matrix.zeros(1, 2);
    Matrix dX = Matrix.zeros(1, 2);
    layer.forward(frame, x, y);
    layer.backward(frame, x, y, Matrix.of(new float[] {10, 1}), dX);
    assertThat(y.data()).containsExactly(-2, 3);
    assertThat(dX.data()).containsExactly(5, 1);
    assertThat(frame.gradient(0).data()).containsExactly(-40, 0);
  }

  @Test
  void weightDecayLeavesTheSlopeAlone() {
    assertThat(TestFrame.of(new Prelu(new Constant(0.25), true), 7, 1).parameters())
        .singleElement()
        .satisfies(p -> assertThat(p.role()).isEqualTo(Parameter.Role.SCALE))
        .satisfies(p -> assertThat(p.value().size()).isEqualTo(1));
  }
}
