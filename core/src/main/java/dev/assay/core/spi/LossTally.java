package dev.assay.core.spi;

/** Counts the values that a loss had to clip. */
public final class LossTally {
  private long clipped;

  public void addClipped(long count) {
    clipped += count;
  }

  public long clipped() {
    return clipped;
  }

  public void reset() {
    clipped = 0;
  }
}
