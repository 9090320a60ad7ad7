package dev.assay.activations;

import dev.assay.core.spi.ElementwiseActivation;

/**
 * An activation whose single precision loops need room for intermediate results, or just a loop for
 * its slope: blocks are worked through in pieces that stay in the cache.
 *
 * <p>An implementation is called once for each piece, never for single numbers, so it owns its
 * loops and they are compiled for it alone, however many activations share these methods.
 */
interface InPieces extends ElementwiseActivation {
  /** Most elements of a piece. */
  int PIECE = 1024;

  /**
   * {@code y[yFrom + i] = f(z[zFrom + i])} for a piece of n numbers.
   *
   * @param y may be the same block as z
   * @param room twice {@link #PIECE} numbers to use, of any content
   */
  void values(float[] z, int zFrom, float[] y, int yFrom, int n, float[] room);

  /**
   * {@code slopes[i] = f'(z[i])} for a piece of n numbers.
   *
   * @param x outputs y; inputs z if the activation {@link #needsInput() needs its input}
   * @param slopes twice {@link #PIECE} numbers, of any content; the second half is room to use
   */
  void slopes(float[] x, int from, float[] slopes, int n);

  @Override
  default void forward(float[] z, int zFrom, float[] y, int yFrom, int n) {
    float[] room = Room.ofThisThread();
    for (int done = 0; done < n; done += PIECE) {
      values(z, zFrom + done, y, yFrom + done, Math.min(PIECE, n - done), room);
    }
  }

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
    float[] slopes = Room.ofThisThread();
    for (int done = 0; done < n; done += PIECE) {
      int m = Math.min(PIECE, n - done);
      slopes(z, zFrom + done, slopes, m);
      Room.multiply(dY, dYFrom + done, slopes, dZ, dZFrom + done, m);
    }
  }
}
