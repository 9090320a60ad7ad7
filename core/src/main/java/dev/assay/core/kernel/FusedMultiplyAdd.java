package dev.assay.core.kernel;

/** Tells by its speed whether fused multiply-add is an instruction or done in software. */
final class FusedMultiplyAdd {
  /** In software (BigDecimal) one takes near a microsecond, interpreted in hardware about 20 ns. */
  private static final long MOST_NANOSECONDS_EACH = 300;

  private static final int CALLS = 64;
  private static final int ROUNDS = 5;

  static final boolean IN_HARDWARE = fastest() < MOST_NANOSECONDS_EACH * CALLS;

  private FusedMultiplyAdd() {}

  private static long fastest() {
    long least = Long.MAX_VALUE;
    float x = 0.7f;
    for (int round = 0; round < ROUNDS; round++) {
      long start = System.nanoTime();
      for (int i = 0; i < CALLS; i++) {
        x = Math.fma(x, 0.6f, 0.3f);
      }
      long time = System.nanoTime() - start;
      // The chain stays above 0.3; using it keeps the loop.
      least = x > 0 ? Math.min(least, time) : least;
    }
    return least;
  }
}
