package dev.assay.core.spi;

import dev.assay.core.matrix.Matrix;

/**
 * An activation that mixes the numbers of a row, such as softmax. Rows do not affect each other.
 *
 * <p>The two functions in double precision define it and suffice.
 */
public non-sealed interface RowActivation extends Activation {
  /**
   * The output row.
   *
   * @param z the input row
   * @param y overwritten; not the same array as z
   */
  void value(double[] z, double[] y);

  /**
   * The vector-Jacobian product {@code dZ[j] = sum_i dY[i] * dy[i]/dz[j]}.
   *
   * @param dZ overwritten; not the same array as another argument
   */
  void pullback(double[] z, double[] dY, double[] dZ);

  /** All rows; y may be the same matrix as z. */
  default void forward(Matrix z, Matrix y) {
    int n = z.columns();
    double[] in = new double[n];
    double[] out = new double[n];
    for (int row = 0; row < z.rows(); row++) {
      DoubleRows.read(z, row, in);
      value(in, out);
      DoubleRows.write(out, y, row);
    }
  }

  /**
   * All rows; dZ may be the same matrix as dY. When {@link #needsInput()} is false, z is the same
   * matrix as y and holds outputs, and this method must be overridden.
   */
  default void backward(Matrix z, Matrix y, Matrix dY, Matrix dZ) {
    int n = z.columns();
    double[] in = new double[n];
    double[] above = new double[n];
    double[] below = new double[n];
    for (int row = 0; row < z.rows(); row++) {
      DoubleRows.read(z, row, in);
      DoubleRows.read(dY, row, above);
      pullback(in, above, below);
      DoubleRows.write(below, dZ, row);
    }
  }
}
