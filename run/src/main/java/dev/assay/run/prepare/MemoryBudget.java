package dev.assay.run.prepare;

import dev.assay.core.data.DataException;
import java.util.Locale;

/** Heap memory that is left, asked before something large is allocated. */
public final class MemoryBudget {
  private MemoryBudget() {}

  static long available() {
    Runtime runtime = Runtime.getRuntime();
    return runtime.maxMemory() - (runtime.totalMemory() - runtime.freeMemory());
  }

  /**
   * Makes sure that so much can be allocated.
   *
   * @throws DataException saying what needs how much
   */
  public static void require(long bytes, String what) {
    long available = available();
    if (bytes > available) {
      throw new DataException(
          "%s needs %s of memory, %s is left; give the JVM more with ASSAY_JAVA_OPTS=-Xmx..."
              .formatted(what, inWords(bytes), inWords(available)));
    }
  }

  static String inWords(long bytes) {
    return bytes < 10 << 20
        ? String.format(Locale.ROOT, "%.1f MB", bytes / 0x1p20)
        : String.format(Locale.ROOT, "%.2f GB", bytes / 0x1p30);
  }
}
