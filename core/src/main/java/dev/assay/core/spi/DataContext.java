package dev.assay.core.spi;

import dev.assay.core.random.RandomStream;

/** What a data set may use while it loads. */
public interface DataContext {
  /** Draws of generated data; they vary with the run's seed. */
  RandomStream random();

  /**
   * Call before allocating something large.
   *
   * @param what what needs the memory, for the message
   * @throws dev.assay.core.data.DataException when that much is not available
   */
  void requireMemory(long bytes, String what);
}
