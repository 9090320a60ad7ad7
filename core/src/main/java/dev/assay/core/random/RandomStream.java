package dev.assay.core.random;

/**
 * Random numbers addressed by (step, element) instead of drawn one after another.
 *
 * <p>{@code bits(step, element) = mix(mix(key + step * G) + element * G)} with SplitMix64's
 * constant G and finaliser (Steele, Lea and Flood, "Fast splittable pseudorandom number
 * generators", 2014), where the key is made from seed, purpose and owner. The same address always
 * gives the same number, so threads may draw in any order and inserting a component shifts no
 * other's draws.
 *
 * <p>Immutable; its methods allocate nothing.
 */
public final class RandomStream {
  private static final long GOLDEN = 0x9E3779B97F4A7C15L;
  private final long key;

  private RandomStream(long key) {
    this.key = key;
  }

  /**
   * The stream of one owner for one purpose.
   *
   * @param seed the run's seed
   * @param purpose what the draws are for
   * @param owner the drawing part's stable name, such as {@code dense-1.weights}
   */
  public static RandomStream of(long seed, Purpose purpose, String owner) {
    return new RandomStream(absorb(absorb(mix(seed + GOLDEN), purpose.name()), owner));
  }

  private static long absorb(long key, String text) {
    for (int i = 0; i < text.length(); i++) {
      key = mix(key + text.charAt(i) + 1) + GOLDEN;
    }
    return mix(key ^ text.length());
  }

  private static long mix(long z) {
    z = (z ^ (z >>> 30)) * 0xBF58476D1CE4E5B9L;
    z = (z ^ (z >>> 27)) * 0x94D049BB133111EBL;
    return z ^ (z >>> 31);
  }

  /** 64 random bits. */
  public long bits(long step, long element) {
    return mix(mix(key + step * GOLDEN) + element * GOLDEN);
  }

  /** Uniform in [0, 1), a multiple of 2^-53. */
  public double uniform(long step, long element) {
    return (bits(step, element) >>> 11) * 0x1.0p-53;
  }

  /** Uniform in [0, 1), a multiple of 2^-24. */
  public float uniformFloat(long step, long element) {
    return (bits(step, element) >>> 40) * 0x1.0p-24f;
  }

  /**
   * Uniform in 0 .. bound-1. The bias, at most bound / 2^64, cannot be observed.
   *
   * @throws IllegalArgumentException when bound is not positive
   */
  public int below(int bound, long step, long element) {
    if (bound <= 0) {
      throw new IllegalArgumentException("bound " + bound + " is not positive");
    }
    return (int) Math.unsignedMultiplyHigh(bits(step, element), bound);
  }

  /**
   * Standard normal by the Box-Muller transform: {@code sqrt(-2 ln u) cos(2 pi v)}. Elements 2n and
   * 2n+1 share the pair (u, v), one taking the cosine, the other the sine.
   */
  public double gaussian(long step, long element) {
    long first = element & ~1L;
    double u = 1 - uniform(step, first);
    double part = uniform(step, first + 1);
    double radius = Math.sqrt(-2 * StrictMath.log(u));
    return radius * (element == first ? Turn.cos(part) : Turn.sin(part));
  }

  /**
   * Puts the array into a uniformly random order (Fisher and Yates, from the last element down).
   *
   * @param values reordered in place
   */
  public void shuffle(int[] values, long step) {
    for (int i = values.length - 1; i > 0; i--) {
      int j = below(i + 1, step, i);
      int swap = values[i];
      values[i] = values[j];
      values[j] = swap;
    }
  }
}
