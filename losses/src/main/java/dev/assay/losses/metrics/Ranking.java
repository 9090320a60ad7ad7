package dev.assay.losses.metrics;

import java.util.Arrays;

/** Rows in the order of a class's scores, the greatest first, in groups of equal scores. */
final class Ranking {
  private static final long POSITIVE = 1;

  private final long[] sorted;
  private long positives;

  /** Sorts one class's scores against the rest. */
  Ranking(int rows, Scores scores) {
    sorted = new long[rows];
    for (int row = 0; row < rows; row++) {
      boolean positive = scores.positive(row);
      positives += positive ? 1 : 0;
      sorted[row] = (long) ordered(scores.score(row)) << Integer.SIZE | (positive ? POSITIVE : 0);
    }
    Arrays.sort(sorted);
  }

  /** Scores of a class, none of them NaN, and whether a row is of it. */
  interface Scores {
    float score(int row);

    boolean positive(int row);
  }

  /** A whole number that compares as the float does; both zeros are equal. */
  private static int ordered(float score) {
    int bits = Float.floatToIntBits(score + 0f);
    return bits >= 0 ? bits : bits ^ Integer.MAX_VALUE;
  }

  long positives() {
    return positives;
  }

  /**
   * Area under the curve of the share of the class's rows above a threshold against that of the
   * others: the share of pairs in which the class's row has the greater score, equal ones half. NaN
   * when there are no pairs. Counted in whole numbers, so exact up to the division.
   */
  double area() {
    long negatives = sorted.length - positives;
    long below = 0;
    long twice = 0;
    for (int from = 0; from < sorted.length; ) {
      int to = endOfGroup(from);
      long own = positives(from, to);
      long others = to - from - own;
      twice += own * (2 * below + others);
      below += others;
      from = to;
    }
    return twice / (2.0 * positives * negatives);
  }

  /**
   * {@code sum_g (R_g - R_{g-1}) P_g} over groups from the greatest score; NaN without positives.
   */
  double averagePrecision() {
    long found = 0;
    double sum = 0;
    for (int to = sorted.length; to > 0; ) {
      int from = startOfGroup(to);
      long own = positives(from, to);
      found += own;
      sum += own * ((double) found / (sorted.length - from));
      to = from;
    }
    return sum / positives;
  }

  private int endOfGroup(int from) {
    int to = from + 1;
    while (to < sorted.length && score(to) == score(from)) {
      to++;
    }
    return to;
  }

  private int startOfGroup(int to) {
    int from = to - 1;
    while (from > 0 && score(from - 1) == score(to - 1)) {
      from--;
    }
    return from;
  }

  private long score(int at) {
    return sorted[at] >> Integer.SIZE;
  }

  private long positives(int from, int to) {
    long count = 0;
    for (int i = from; i < to; i++) {
      count += sorted[i] & POSITIVE;
    }
    return count;
  }
}
