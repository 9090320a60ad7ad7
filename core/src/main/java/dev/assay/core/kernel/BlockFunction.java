package dev.assay.core.kernel;

/** A function of single numbers, computed over a block. */
public interface BlockFunction {
  /**
   * {@code y[yFrom + i] = f(z[zFrom + i])} for i in 0 .. n-1.
   *
   * <p>y may be the same block as z. The result must not depend on how a range is cut into blocks.
   */
  void forward(float[] z, int zFrom, float[] y, int yFrom, int n);
}
