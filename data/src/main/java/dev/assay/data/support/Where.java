package dev.assay.data.support;

import dev.assay.core.data.DataException;
import dev.assay.core.spi.DataContext;

/** Where the inputs of a file are while a run lasts. */
public enum Where {
  /** In memory when they take no more than half of what is left of it, otherwise on disk. */
  AUTO,
  /** In memory. */
  MEMORY,
  /** On disk; rows are read when they are needed. */
  DISK;

  /**
   * Decides.
   *
   * @param bytes that the inputs would take in memory
   * @param possible whether rows can be read from the file as it is
   */
  public boolean onDisk(DataContext context, long bytes, boolean possible) {
    if (this != AUTO || !possible) {
      return this == DISK;
    }
    try {
      context.requireMemory(2 * bytes, "twice the inputs");
      return false;
    } catch (DataException e) {
      return true;
    }
  }
}
