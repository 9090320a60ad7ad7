package dev.assay.layers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.assay.core.matrix.Matrix;
import dev.assay.core.spi.Layer;
import dev.assay.initializers.Constant;
import dev.assay.initializers.Uniform;
import dev.assay.testkit.LayerContract;
import dev.assay.testkit.support.TestFrame;
import org.junit.jupiter.api.Test;

class RmsNormTest extends LayerContract {
  @Override
  protected Layer layer() {
    return new RmsNorm(1e-3, new Uniform(0.5, 1.5));
  }

  @Override
  protected int inputs() {
    return 5;
  }

  /** Row (3, 4, 0, 0): mean square 25/4, root 2.5. */
  @Test
  void agreesWithAHandWorkedExample() {
    RmsNorm layer = new RmsNorm(1e-12, new Constant(5));
    Matrix y = Matrix.zeros(1, 4);
    layer.forward(TestFrame.of(layer, 4, 1), Matrix.of(new float[] {3, 4, 0, 0}), y);
    assertThat(y.data()).containsExactly(new float[] {6, 8, 0, 0}, within(1e-5f));
  }
}
