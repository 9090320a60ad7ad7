package {{package}};

import static org.assertj.core.api.Assertions.assertThat;

import dev.assay.core.matrix.Matrix;
import dev.assay.core.random.Purpose;
import dev.assay.core.random.RandomStream;
import dev.assay.core.spi.GradientTransform;
import dev.assay.core.spi.Parameter;
import dev.assay.testkit.GradientTransformContract;
import java.util.List;
import org.junit.jupiter.api.Test;

class {{class}}Test extends GradientTransformContract {
  @Override
  protected GradientTransform transform() {
    return new {{class}}(0.75);
  }

  @Test
  void workedByHand() {
    Matrix g = Matrix.of(new float[] {0, 2, -2, 1e-6f, 1e9f, Float.NEGATIVE_INFINITY});
    Parameter parameter =
        new Parameter("dense-1", "dense-1.weights", Parameter.Role.WEIGHTS, g.copy(), g);
    new {{class}}(2).apply(List.of(parameter), RandomStream.of(1, Purpose.NOISE, "gradients"), 0);
    // 2 tanh 1 = 2 (e^2 - 1) / (e^2 + 1).
    assertThat(g.data()).containsExactly(0, 1.5231884f, -1.5231884f, 1e-6f, 2, -2);
  }
}
