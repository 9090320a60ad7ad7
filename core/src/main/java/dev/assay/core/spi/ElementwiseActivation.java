package dev.assay.core.spi;

import dev.assay.core.kernel.BlockFunction;
import dev.assay.core.kernel.BlockGradient;

/**
 * An activation applied to each number by itself: {@code y = f(z)}.
 *
 * <p>The two functions in double precision define it and suffice. An implementation may add single
 * precision loops over blocks by overriding {@link #forward} and {@link #backward}; those must
 * agree with the definition up to rounding and give the same bits however a range is cut into
 * blocks.
 */
public non-sealed interface ElementwiseActivation extends Activation, BlockFunction, BlockGradient {
  /** {@code f(z)}. */
  double value(double z);

  /** {@code f'(z)}; at a kink, the value used in training. */
  double derivative(double z);

  /** Points where f has no derivative, in ascending order. */
  default double[] kinks() {
    return new double[0];
  }

  /**
   * {@code y[i] = f(z[i])} for n numbers.
   *
   * <p>y may be the same block as z; partly overlapping blocks are not allowed.
   */
  @Override
  default void forward(float[] z, int zFrom, float[] y, int yFrom, int n) {
    for (int i = 0; i < n; i++) {
      y[yFrom + i] = (float) value(z[zFrom + i]);
    }
  }

  /**
   * {@code dZ[i] = dY[i] * f'(z[i])} for n numbers.
   *
   * <p>dZ may be the same block as dY. When {@link #needsInput()} is false, z is the same block as
   * y and holds outputs, and this method must be overridden.
   */
  @Override
  default void backward(
      float[] z,
      int zFrom,
      float[] y,
      int yFrom,
      float[] dY,
      int dYFrom,
      float[] dZ,
      int dZFrom,
      int n) {
    for (int i = 0; i < n; i++) {
      dZ[dZFrom + i] = (float) (dY[dYFrom + i] * derivative(z[zFrom + i]));
    }
  }
}
