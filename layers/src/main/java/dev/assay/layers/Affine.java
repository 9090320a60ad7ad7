package dev.assay.layers;

import dev.assay.core.kernel.Kernels;
import dev.assay.core.matrix.Matrix;
import dev.assay.core.spi.Frame;

/** The scale and shift at the end of a normalising layer: its first two parameters. */
final class Affine {
  static final int SCALE = 0;
  static final int SHIFT = 1;

  private Affine() {}

  /** {@code y = u scale + shift}, or u itself. */
  static void forward(Frame frame, boolean affine, Matrix u, Matrix y) {
    if (affine) {
      Matrix scale = frame.parameter(SCALE);
      Broadcast.map(Broadcast.MULTIPLY_THEN_ADD, u, scale, frame.parameter(SHIFT), y);
    } else {
      y.copyFrom(u);
    }
  }

  /**
   * {@code dscale = sum dY u, dshift = sum dY}, sums over rows.
   *
   * @param product overwritten with {@code dY u}
   */
  static void gradients(
      Kernels kernels, Matrix u, Matrix dY, Matrix product, Matrix dScale, Matrix dShift) {
    Broadcast.map(Broadcast.MULTIPLY, dY, u, product);
    kernels.columnSums(product, dScale);
    kernels.columnSums(dY, dShift);
  }
}
