package dev.assay.layers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.assay.core.matrix.Matrix;
import dev.assay.core.spi.Layer;
import dev.assay.initializers.Ones;
import dev.assay.initializers.Uniform;
import dev.assay.initializers.Zeros;
import dev.assay.testkit.LayerContract;
import dev.assay.testkit.support.TestFrame;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class LayerNormTest {
  @Nested
  class WithScale extends LayerContract {
    @Override
    protected Layer layer() {
      return new LayerNorm(1e-2, true, new Uniform(0.5, 1.5), new Uniform(-1, 1));
    }

    @Override
    protected int inputs() {
      return 5;
    }
  }

  @Nested
  class WithoutScale extends LayerContract {
    @Override
    protected Layer layer() {
      return new LayerNorm(1e-2, false, new Ones(), new Zeros());
    }

    @Override
    protected int inputs() {
      return 1030;
    }

    /** So many outputs are rounded for a central difference. */
    @Override
    protected double tolerance() {
      return 2e-3;
    }
  }

  /** Row (1, 2, 3): mean 2, variance 2/3. */
  @Test
  void agreesWithAHandWorkedExample() {
    LayerNorm layer = new LayerNorm(1e-12, true, new Ones(), new Zeros());
    Matrix y = Matrix.zeros(1, 3);
    layer.forward(TestFrame.of(layer, 3, 1), Matrix.of(new float[] {1, 2, 3}), y);
    float root = (float) Math.sqrt(1.5);
    assertThat(y.data()).containsExactly(new float[] {-root, 0, root}, within(1e-6f));
  }
}
