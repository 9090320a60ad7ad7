package dev.assay.config.edit;

/** One step into a tree. */
sealed interface Step {
  /** To the value of a key. */
  record Key(String name) implements Step {}

  /** To an element of a list, or, for an insertion, to the gap before it. */
  record Index(int value) implements Step {}
}
