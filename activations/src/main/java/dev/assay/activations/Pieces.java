package dev.assay.activations;

/** A thread's arrays for the pieces of {@link InPieces}, and loops over them. */
final class Pieces {
  /** Most numbers of a piece: three of them fill a quarter of a usual first-level cache. */
  static final int SIZE = 1024;

  private static final ThreadLocal<Pieces> OF_THREADS = ThreadLocal.withInitial(Pieces::new);

  final float[] first = new float[SIZE];
  final float[] second = new float[SIZE];
  final float[] third = new float[SIZE];

  private Pieces() {}

  /** The calling thread's arrays, of any content; the first call on a thread allocates them. */
  static Pieces ofThisThread() {
    return OF_THREADS.get();
  }

  /** {@code x = x y}. */
  static void multiply(float[] x, float[] y, int n) {
    for (int i = 0; i < n; i++) {
      x[i] *= y[i];
    }
  }

  /** {@code z = z g} for g from 0 to 1; 0 when z is negative infinity and g is 0. */
  static void gate(float[] z, float[] g, int n) {
    for (int i = 0; i < n; i++) {
      z[i] = Math.max(z[i], -Float.MAX_VALUE) * g[i];
    }
  }

  /** {@code y = -x}; y may be x. */
  static void negate(float[] x, float[] y, int n) {
    for (int i = 0; i < n; i++) {
      y[i] = -x[i];
    }
  }
}
