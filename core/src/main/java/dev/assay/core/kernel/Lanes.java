package dev.assay.core.kernel;

/** The SIMD width in use. */
public final class Lanes {
  private Lanes() {}

  /** Such as "512 bits (16 floats)" or "off". */
  public static String describe() {
    return "off";
  }
}
