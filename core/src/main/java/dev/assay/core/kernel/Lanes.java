package dev.assay.core.kernel;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * How many numbers the kernels work on at once: one by one, or in vectors of a width that is chosen
 * once, when this class is loaded. The choice changes speed, never a result.
 *
 * <p>The system property {@value #PROPERTY} forces a width in bits: {@code off}, {@code 64}, {@code
 * 128}, {@code 256} or {@code 512}; without it, and by {@code preferred}, the CPU's preferred width
 * is used. With a width vectors are used from the first operation on, without it as {@link
 * ShortJobs} says. A width beyond what the CPU has still gives the same results, very slowly.
 * Without the module {@code jdk.incubator.vector} the kernels work one by one; forcing a width is
 * then an error.
 */
public final class Lanes {
  static final String PROPERTY = "assay.lanes";

  private static final String PREFERRED = "preferred";

  /** Width of a vector in bits, 0 for the plain twin. */
  static final int BITS = bits(System.getProperty(PROPERTY), modulePresent());

  /** Whether the SIMD twin is used; a constant, so that the compiler drops the other branch. */
  static final boolean VECTOR = BITS != 0;

  /** Whether vectors are used from the first operation on; else {@link ShortJobs} decides. */
  static final boolean FORCED = !System.getProperty(PROPERTY, "").isBlank();

  private Lanes() {}

  /** Numbers per vector; 1 when vectors are off. */
  public static int count() {
    return VECTOR ? BITS / Float.SIZE : 1;
  }

  /** Such as {@code 512 bits (16 floats)} or {@code off (the plain twin)}. */
  public static String describe() {
    if (!VECTOR) {
      return modulePresent() ? "off" : "off (started without --add-modules jdk.incubator.vector)";
    }
    int preferred = PreferredLanes.bits();
    return BITS
        + " bits ("
        + count()
        + " floats)"
        + (BITS == preferred ? "" : ", forced; this CPU prefers " + preferred);
  }

  /**
   * Whether the CPU has fused multiply-add, without which every kernel is about a hundred times
   * slower, though still right. Found by timing the operation, once.
   */
  public static boolean hardwareFma() {
    return FusedMultiplyAdd.IN_HARDWARE;
  }

  static int bits(@Nullable String property, boolean modulePresent) {
    if (property == null || property.isBlank() || property.strip().equalsIgnoreCase(PREFERRED)) {
      return modulePresent ? PreferredLanes.bits() : 0;
    }
    int bits =
        switch (property.strip().toLowerCase(Locale.ROOT)) {
          case "off" -> 0;
          case "64" -> 64;
          case "128" -> 128;
          case "256" -> 256;
          case "512" -> 512;
          default ->
              throw new IllegalArgumentException(
                  PROPERTY + "=" + property + ", expected off, preferred, 64, 128, 256 or 512");
        };
    if (bits != 0 && !modulePresent) {
      throw new IllegalArgumentException(
          PROPERTY
              + "="
              + property
              + " needs the JVM option --add-modules jdk.incubator.vector; expected "
              + PROPERTY
              + "=off without it");
    }
    return bits;
  }

  private static boolean modulePresent() {
    return ModuleLayer.boot().findModule("jdk.incubator.vector").isPresent();
  }
}
