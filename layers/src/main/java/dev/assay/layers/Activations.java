package dev.assay.layers;

import dev.assay.core.kernel.Kernels;
import dev.assay.core.matrix.Matrix;
import dev.assay.core.spi.Activation;
import dev.assay.core.spi.ElementwiseActivation;
import dev.assay.core.spi.RowActivation;

/** Applies either kind of activation to a matrix. */
final class Activations {
  private Activations() {}

  /** {@code y = f(z)}; y may be the same matrix as z, and then an identity costs nothing. */
  static void forward(Activation f, Kernels kernels, Matrix z, Matrix y) {
    if (f.isIdentity() && z == y) {
      return;
    }
    switch (f) {
      case ElementwiseActivation elementwise -> kernels.map(elementwise, z, y);
      case RowActivation rows -> rows.forward(z, y);
    }
  }

  /**
   * The gradient with respect to z; dZ may be the same matrix as dY.
   *
   * @param z the input, or y when the activation does not need its input
   */
  static void backward(Activation f, Kernels kernels, Matrix z, Matrix y, Matrix dY, Matrix dZ) {
    if (f.isIdentity() && dY == dZ) {
      return;
    }
    switch (f) {
      case ElementwiseActivation elementwise -> kernels.mapGradient(elementwise, z, y, dY, dZ);
      case RowActivation rows -> rows.backward(z, y, dY, dZ);
    }
  }
}
