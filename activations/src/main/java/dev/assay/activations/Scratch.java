package dev.assay.activations;

/** Room for intermediate results of a block, worked through in pieces that stay in the cache. */
final class Scratch {
  /** Elements of a piece; a scratch array holds two. */
  static final int PIECE = 1024;

  private static final ThreadLocal<float[]> ARRAYS =
      ThreadLocal.withInitial(() -> new float[2 * PIECE]);

  private Scratch() {}

  /** The calling thread's array, of any content; the first call on a thread allocates it. */
  static float[] ofThisThread() {
    return ARRAYS.get();
  }
}
