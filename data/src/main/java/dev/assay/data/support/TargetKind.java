package dev.assay.data.support;

/** Whether a target column holds classes or numbers. */
public enum TargetKind {
  /**
   * Classes when no cell is a number, or when the values are exactly the whole numbers 0 .. k-1
   * with k from 2 to 100, each at least once; otherwise numbers. Numbers mixed with text are an
   * error.
   */
  AUTO,
  /**
   * Every distinct value is a class: sorted by number when all are numbers, otherwise as text by
   * UTF-16 code.
   */
  CLASSES,
  /** Every value is a number to predict. */
  NUMBERS;

  /** The most classes that {@link #AUTO} sees in whole numbers. */
  public static final int MOST_GUESSED = 100;

  /** Whether values are exactly the whole numbers 0 .. k-1 with k from 2 to 100. */
  public static boolean looksLikeClasses(float[] values, int count) {
    boolean[] seen = new boolean[MOST_GUESSED];
    int highest = -1;
    for (int i = 0; i < count; i++) {
      int whole = (int) values[i];
      if (whole != values[i] || whole < 0 || whole >= MOST_GUESSED) {
        return false;
      }
      seen[whole] = true;
      highest = Math.max(highest, whole);
    }
    for (int c = 0; c <= highest; c++) {
      if (!seen[c]) {
        return false;
      }
    }
    return highest >= 1;
  }
}
