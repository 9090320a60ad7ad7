package dev.assay.activations;

/** Room for the intermediate results of {@link InPieces}. */
final class Room {
  private static final ThreadLocal<float[]> ARRAYS =
      ThreadLocal.withInitial(() -> new float[2 * InPieces.PIECE]);

  private Room() {}

  /** The calling thread's array, of any content; the first call on a thread allocates it. */
  static float[] ofThisThread() {
    return ARRAYS.get();
  }

  /** {@code dZ = dY * slopes}; dZ may be the same block as dY. */
  static void multiply(float[] dY, int dYFrom, float[] slopes, float[] dZ, int dZFrom, int n) {
    for (int i = 0; i < n; i++) {
      dZ[dZFrom + i] = dY[dYFrom + i] * slopes[i];
    }
  }
}
