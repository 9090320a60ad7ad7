package dev.assay.study.statistics;

import java.util.Arrays;

/**
 * Sums of differences over subsets of the seeds: what both the sign-flip test and its interval are
 * made of, since flipping the signs of a subset takes twice its sum off the total.
 *
 * <p>Up to sixteen seeds: all 2^n subsets. Beyond: 65,536 of them, the group in which each of the
 * first sixteen seeds is in or out freely and each later seed is in when an odd number of a fixed
 * selection of those sixteen is. It is closed under symmetric difference and complement, and a
 * group is all that the test and the interval need to be exact (Hartigan, "Using subsample values
 * as typical values", 1969, calls such sets of subsets balanced; Hemerik and Goeman, "Exact testing
 * with random permutations", 2018, theorem 1). The selections form a code of dual distance 6, so
 * that up to 121 seeds any five of them are in or out independently, and the sums have the first
 * five moments of those over all 2^n subsets; further seeds repeat selections.
 *
 * <p>A sum that is 0 but for rounding counts as 0: one not above a billionth of the sum of its
 * absolute differences. Differences of accuracies are multiples of one over the number of rows, so
 * such ties are common, and 0.92 - 0.91 is not 0.91 - 0.90 in binary. The bound is the same
 * whatever the signs, so it can only make the test more cautious.
 */
final class SubsetSums {
  /** Seeds up to which all subsets are taken. */
  static final int FREE_SEEDS = 16;

  private static final double ROUNDING = 1e-9;
  private static final int[] SELECTIONS = selections();

  private final double[] sums;
  private final int[] sizes;

  private SubsetSums(double[] sums, int[] sizes) {
    this.sums = sums;
    this.sizes = sizes;
  }

  static SubsetSums of(double[] differences) {
    Differences.requireFinite(differences);
    int free = Math.min(differences.length, FREE_SEEDS);
    double[] sums = new double[1 << free];
    double[] magnitudes = new double[1 << free];
    int[] sizes = new int[1 << free];
    for (int i = 0; i < free; i++) {
      double difference = differences[i];
      int bit = 1 << i;
      for (int s = 0; s < bit; s++) {
        sums[bit + s] = sums[s] + difference;
        magnitudes[bit + s] = magnitudes[s] + Math.abs(difference);
        sizes[bit + s] = sizes[s] + 1;
      }
    }
    for (int i = free; i < differences.length; i++) {
      double difference = differences[i];
      int selection = SELECTIONS[(i - free) % SELECTIONS.length];
      for (int s = 0; s < sums.length; s++) {
        int in = Integer.bitCount(s & selection) & 1;
        sums[s] += in * difference;
        magnitudes[s] += in * Math.abs(difference);
        sizes[s] += in;
      }
    }
    for (int s = 0; s < sums.length; s++) {
      if (Math.abs(sums[s]) <= ROUNDING * magnitudes[s]) {
        sums[s] = 0;
      }
    }
    return new SubsetSums(sums, sizes);
  }

  /**
   * Numbers of sixteen bits, an odd number of them set, such that no four among them and the powers
   * of two cancel under exclusive or: the smallest first (a lexicographic code).
   */
  private static int[] selections() {
    int size = 1 << FREE_SEEDS;
    int[] chosen = new int[size];
    boolean[] excluded = new boolean[size];
    int count = 0;
    for (int candidate = 1; candidate < size; candidate++) {
      if (Integer.bitCount(candidate) % 2 == 0 || excluded[candidate]) {
        continue;
      }
      for (int a = 0; a < count; a++) {
        for (int b = 0; b < a; b++) {
          excluded[chosen[a] ^ chosen[b] ^ candidate] = true;
        }
      }
      chosen[count] = candidate;
      count++;
    }
    return Arrays.stream(chosen, 0, count).filter(c -> Integer.bitCount(c) > 1).toArray();
  }

  /** Number of subsets, the empty one included. */
  int count() {
    return sums.length;
  }

  /** Number of subsets whose sum is 0 or less, the empty one included. */
  int countNotPositive() {
    int count = 0;
    for (double sum : sums) {
      count += sum <= 0 ? 1 : 0;
    }
    return count;
  }

  /** Number of subsets whose sum is 0 or more, the empty one included. */
  int countNotNegative() {
    int count = 0;
    for (double sum : sums) {
      count += sum >= 0 ? 1 : 0;
    }
    return count;
  }

  /** Means of the subsets but the empty one, in no particular order. */
  double[] means() {
    double[] means = new double[sums.length - 1];
    for (int s = 1; s < sums.length; s++) {
      means[s - 1] = sums[s] / sizes[s];
    }
    return means;
  }

  /** Sum of all differences. */
  double total() {
    return sums[sums.length - 1];
  }
}
