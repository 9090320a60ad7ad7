package dev.assay.losses.metrics;

/** How numbers of single classes are joined. */
public enum ClassAverage {
  /** The plain mean over classes. */
  MACRO,
  /** The mean over classes, each by its number of rows. */
  WEIGHTED
}
