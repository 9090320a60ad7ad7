package dev.assay.data.csv;

/** What becomes of rows that lack a value. */
public enum MissingCells {
  /** They are an error. */
  REFUSE,
  /** They are left out, as if the file did not have them. */
  DROP,
  /**
   * A missing input becomes the mean of its column over the training rows; a missing category the
   * share of each category. A missing target or weight is an error.
   */
  MEAN
}
