package dev.assay.core.train;

/** The end of a length of time that begins with the object. */
final class Deadline {
  private static final double NANOS = 1e9;

  private final long start = System.nanoTime();
  private final double nanos;

  /**
   * @param seconds infinite for never
   */
  Deadline(double seconds) {
    this.nanos = seconds * NANOS;
  }

  boolean isOver() {
    return System.nanoTime() - start >= nanos;
  }
}
