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
 * as typical values", 1969; Hemerik and Goeman, "Exact testing with random permutations", 2018).
 * The selections are chosen so that up to 121 seeds any five of them are in or out independently:
 * the sums have the first five moments of those over all 2^n subsets. Further seeds repeat
 * selections.
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
    int[] sizes = new int[1 << free];
    for (int seed = 0; seed < free; seed++) {
      double difference = differences[seed];
      int bit = 1 << seed;
      for (int s = 0; s < bit; s++) {
        sums[bit + s] = sums[s] + difference;
        sizes[bit + s] = sizes[s] + 1;
      }
    }
    for (int seed = free; seed < differences.length; seed++) {
      double difference = differences[seed];
      int selection = selection(seed);
      for (int s = 0; s < sums.length; s++) {
        int in = membership(s, selection);
        sums[s] += in * difference;
        sizes[s] += in;
      }
    }
    dropRounding(sums, differences);
    return new SubsetSums(sums, sizes);
  }

  /** The seeds among the first sixteen, as bits, that decide about a seed: up to there itself. */
  private static int selection(int seed) {
    return seed < FREE_SEEDS ? 1 << seed : SELECTIONS[(seed - FREE_SEEDS) % SELECTIONS.length];
  }

  /** 1 when the subset holds the seed of that selection, else 0. */
  private static int membership(int subset, int selection) {
    return Integer.bitCount(subset & selection) & 1;
  }

  private static void dropRounding(double[] sums, double[] differences) {
    double all = 0;
    for (double difference : differences) {
      all += Math.abs(difference);
    }
    for (int s = 0; s < sums.length; s++) {
      double sum = Math.abs(sums[s]);
      // The last condition alone decides; the others spare most of its work.
      if (sum > 0 && sum <= ROUNDING * all && sum <= ROUNDING * magnitude(s, differences)) {
        sums[s] = 0;
      }
    }
  }

  /** Sum of the absolute differences in a subset. */
  private static double magnitude(int subset, double[] differences) {
    double magnitude = 0;
    for (int seed = 0; seed < differences.length; seed++) {
      magnitude += membership(subset, selection(seed)) * Math.abs(differences[seed]);
    }
    return magnitude;
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

  /**
   * The smaller of two numbers of subsets, the empty one included in both: those whose sum is 0 or
   * less, and those whose sum is 0 or more.
   */
  int countOfRarerSign() {
    int notPositive = 0;
    int notNegative = 0;
    for (double sum : sums) {
      notPositive += sum <= 0 ? 1 : 0;
      notNegative += sum >= 0 ? 1 : 0;
    }
    return Math.min(notPositive, notNegative);
  }

  /** Means of the subsets but the empty one, in no particular order. */
  double[] means() {
    double[] means = new double[sums.length - 1];
    for (int s = 1; s < sums.length; s++) {
      means[s - 1] = sums[s] / sizes[s];
    }
    return means;
  }

  /** Sum over one of the subsets; 0 is the empty one. */
  double sum(int subset) {
    return sums[subset];
  }

  /** Sum of all differences. */
  double total() {
    return sums[sums.length - 1];
  }
}
