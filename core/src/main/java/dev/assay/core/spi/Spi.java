package dev.assay.core.spi;

/** The version of the contracts in this package. */
public final class Spi {
  /** Raised when a change breaks plugins that were compiled before it. */
  public static final int VERSION = 1;

  private Spi() {}
}
