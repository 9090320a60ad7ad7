package dev.assay.activations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.assay.core.matrix.Matrix;
import dev.assay.core.spi.RowActivation;
import dev.assay.testkit.RowActivationContract;
import org.junit.jupiter.api.Test;

class SoftmaxTest extends RowActivationContract {
  @Override
  protected RowActivation activation() {
    return new Softmax();
  }

  @Override
  protected double tolerance() {
    return 3e-7;
  }

  /** e^0 : e^ln 3 = 1 : 3, and dZ = y (dY - mean) with mean 1/4 * 4. */
  @Test
  void agreesWithAHandWorkedExample() {
    Matrix z = Matrix.of(new float[] {0, (float) StrictMath.log(3)});
    Matrix y = Matrix.zeros(1, 2);
    Matrix dZ = Matrix.zeros(1, 2);
    new Softmax().forward(z, y);
    assertThat(y.data()).containsExactly(new float[] {0.25f, 0.75f}, within(1e-7f));
    new Softmax().backward(y, y, Matrix.of(new float[] {4, 0}), dZ);
    assertThat(dZ.data()).containsExactly(new float[] {0.75f, -0.75f}, within(3e-7f));
  }

  @Test
  void negativeInfinityGetsNoProbability() {
    Matrix z = Matrix.of(new float[] {1, Float.NEGATIVE_INFINITY, 1});
    new Softmax().forward(z, z);
    assertThat(z.data()).containsExactly(0.5f, 0, 0.5f);
  }
}
