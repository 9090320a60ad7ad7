package dev.assay.core.kernel;

/** The chain rule for a function of single numbers, computed over a block. */
public interface BlockGradient {
  /**
   * {@code dZ[i] = dY[i] * f'(z[i])} for i in 0 .. n-1, where {@code y[i] = f(z[i])}.
   *
   * <p>dZ may be the same block as dY, and z the same block as y when only the output was kept.
   */
  void backward(
      float[] z,
      int zFrom,
      float[] y,
      int yFrom,
      float[] dY,
      int dYFrom,
      float[] dZ,
      int dZFrom,
      int n);
}
