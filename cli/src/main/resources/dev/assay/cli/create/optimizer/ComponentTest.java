package {{package}};

import static org.assertj.core.api.Assertions.assertThat;

import dev.assay.core.matrix.Matrix;
import dev.assay.core.spi.Optimizer;
import dev.assay.core.spi.Parameter;
import dev.assay.testkit.OptimizerContract;
import org.junit.jupiter.api.Test;

class {{class}}Test extends OptimizerContract {
  @Override
  protected Optimizer optimizer() {
    return new {{class}}(0.1, 0.75);
  }

  /** The definition once more, for one weight in double precision. */
  @Override
  protected double formula(long step, double rate, double w, double g, double[] state) {
    state[0] = 0.75 * state[0] + 0.25 * g;
    return w - rate * state[0];
  }

  @Test
  void workedByHand() {
    Matrix w = Matrix.of(new float[] {1});
    Parameter parameter =
        new Parameter("dense-1", "dense-1.weights", Parameter.Role.WEIGHTS, w, w.copy());
    float[][] state = {{0}};
    // v = 1/4, w = 1 - 1/2 * 1/4; then v = 3/4 * 1/4 + 1/4, w = 7/8 - 1/2 * 7/16.
    optimizer().update(1, 0.5, parameter, state, 0, 1);
    assertThat(w.get(0, 0)).isEqualTo(0.875f);
    optimizer().update(2, 0.5, parameter, state, 0, 1);
    assertThat(w.get(0, 0)).isEqualTo(0.65625f);
  }
}
