package dev.assay.activations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.assay.core.matrix.Matrix;
import dev.assay.core.spi.RowActivation;
import dev.assay.testkit.RowActivationContract;
import org.junit.jupiter.api.Test;

class LogSoftmaxTest extends RowActivationContract {
  @Override
  protected RowActivation activation() {
    return new LogSoftmax();
  }

  /** Outputs down to -30, and gradients of up to 4098 numbers added up. */
  @Override
  protected double tolerance() {
    return 2e-5;
  }

  /** Probabilities 1/4 and 3/4, so dZ = dY - p * 4. */
  @Test
  void agreesWithAHandWorkedExample() {
    Matrix z = Matrix.of(new float[] {0, (float) StrictMath.log(3)});
    Matrix y = Matrix.zeros(1, 2);
    Matrix dZ = Matrix.zeros(1, 2);
    new LogSoftmax().forward(z, y);
    assertThat(y.data())
        .containsExactly(
            new float[] {(float) StrictMath.log(0.25), (float) StrictMath.log(0.75)},
            within(1e-7f));
    new LogSoftmax().backward(y, y, Matrix.of(new float[] {4, 0}), dZ);
    assertThat(dZ.data()).containsExactly(new float[] {3, -3}, within(1e-6f));
  }

  @Test
  void keepsSmallProbabilities() {
    Matrix z = Matrix.of(new float[] {-200, 0, Float.NEGATIVE_INFINITY});
    new LogSoftmax().forward(z, z);
    assertThat(z.data()).containsExactly(-200, 0, Float.NEGATIVE_INFINITY);
  }
}
