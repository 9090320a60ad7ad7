package dev.assay.core.random;

/**
 * What a random draw is for. Draws for different purposes are independent, so that changing how one
 * part of a run uses chance shifts no draw of another.
 */
public enum Purpose {
  /** Values of a generated data set. */
  DATA,
  /** Division of rows into training, validation and test parts. */
  SPLIT,
  /** Initial weights. */
  INIT,
  /** Order of the training rows in an epoch. */
  SHUFFLE,
  /** Units dropped by a dropout layer. */
  DROPOUT,
  /** Noise added by layers and gradient transforms. */
  NOISE,
  /** Draws of data transforms. */
  TRANSFORM
}
