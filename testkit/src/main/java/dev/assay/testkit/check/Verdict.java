package dev.assay.testkit.check;

/** What trying a promise came to. */
public enum Verdict {
  KEPT,
  BROKEN,
  /** The component does not say enough for this promise to be tried; the message says what. */
  NOT_CHECKED
}
