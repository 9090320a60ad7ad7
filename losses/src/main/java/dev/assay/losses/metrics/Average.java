package dev.assay.losses.metrics;

import dev.assay.core.data.TargetShape;

/** How a share that each class has becomes one number. */
public enum Average {
  /** The plain mean over the classes that have rows or are predicted. */
  MACRO,
  /** The share over the counts of all classes together. */
  MICRO,
  /** The mean over classes, each by its number of rows. */
  WEIGHTED,
  /** The share of class 1, when there are two classes. */
  BINARY;

  /** A share of a class as a fraction; 0 when the denominator is 0. */
  interface Share {
    long numerator(ClassCounts counts, int label);

    long denominator(ClassCounts counts, int label);

    private double of(ClassCounts counts, int label) {
      return fraction(numerator(counts, label), denominator(counts, label));
    }
  }

  private static double fraction(long numerator, long denominator) {
    return denominator == 0 ? 0 : (double) numerator / denominator;
  }

  void check(String metric, TargetShape targets) {
    if (this == BINARY && targets.classes() != 2) {
      throw new IllegalArgumentException(
          "%s.average: binary is for two classes, there are %d; macro, micro and weighted are for"
                  .formatted(metric, targets.classes())
              + " any number");
    }
  }

  double of(ClassCounts counts, Share share) {
    return switch (this) {
      case MACRO -> macro(counts, share);
      case MICRO -> micro(counts, share);
      case WEIGHTED -> weighted(counts, share);
      case BINARY -> share.of(counts, 1);
    };
  }

  private static double macro(ClassCounts counts, Share share) {
    double sum = 0;
    int classes = 0;
    for (int c = 0; c < counts.classes(); c++) {
      if (counts.actual(c) + counts.predicted(c) > 0) {
        sum += share.of(counts, c);
        classes++;
      }
    }
    return sum / classes;
  }

  private static double micro(ClassCounts counts, Share share) {
    long numerator = 0;
    long denominator = 0;
    for (int c = 0; c < counts.classes(); c++) {
      numerator += share.numerator(counts, c);
      denominator += share.denominator(counts, c);
    }
    return fraction(numerator, denominator);
  }

  private static double weighted(ClassCounts counts, Share share) {
    double sum = 0;
    for (int c = 0; c < counts.classes(); c++) {
      sum += counts.actual(c) * share.of(counts, c);
    }
    return sum / counts.rows();
  }
}
