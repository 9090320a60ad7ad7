package dev.assay.core.data;

/**
 * How rows are divided into parts.
 *
 * @param train fraction of the rows to train on, greater than 0
 * @param validation fraction to watch during training; 0 for none
 * @param test fraction to judge by at the end; 0 for none, and 0 when the source has a test part
 * @param shuffle whether rows are put into a random order first; otherwise the first rows train,
 *     the next validate, the last test
 * @param stratify whether each class is divided in these proportions; without effect when targets
 *     are numbers
 */
public record Split(
    double train, double validation, double test, boolean shuffle, boolean stratify) {
  /** How far a sum of decimal fractions may be from 1. */
  private static final double TOLERANCE = 1e-9;

  /**
   * Checks the fractions.
   *
   * @throws DataException when one is outside [0, 1], the training part is 0 or they do not sum to
   *     1
   */
  public Split {
    requireFraction("train", train);
    requireFraction("validation", validation);
    requireFraction("test", test);
    if (train == 0) {
      throw new DataException("split.train: got 0, expected a fraction > 0: nothing to train on");
    }
    double sum = train + validation + test;
    if (Math.abs(sum - 1) > TOLERANCE) {
      throw new DataException(
          "split: train %s + validation %s + test %s is %s, expected 1"
              .formatted(train, validation, test, sum));
    }
  }

  private static void requireFraction(String name, double value) {
    if (!(value >= 0 && value <= 1)) {
      throw new DataException("split." + name + ": got " + value + ", expected a number in [0, 1]");
    }
  }
}
