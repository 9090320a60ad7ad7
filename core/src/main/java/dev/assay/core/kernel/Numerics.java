package dev.assay.core.kernel;

/** The version of the numeric contract. */
public final class Numerics {
  /**
   * Raised when the same configuration and seed give other bits than before; results that were kept
   * under another version are not reused.
   */
  public static final int VERSION = 2;

  private Numerics() {}
}
