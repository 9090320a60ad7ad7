package dev.assay.testkit.support;

import dev.assay.core.data.DataException;
import dev.assay.core.random.Purpose;
import dev.assay.core.random.RandomStream;
import dev.assay.core.spi.DataContext;

/** A data context for tests: the stream of a seed, and a limit on single requests of memory. */
public record ContractContext(long seed, long limit) implements DataContext {
  private static final long GIBIBYTE = 1L << 30;

  public ContractContext(long seed) {
    this(seed, GIBIBYTE);
  }

  @Override
  public RandomStream random() {
    return RandomStream.of(seed, Purpose.DATA, "source");
  }

  @Override
  public void requireMemory(long bytes, String what) {
    if (bytes > limit) {
      throw new DataException(what + ": needs " + bytes + " bytes, there are " + limit);
    }
  }
}
