package dev.assay.config.tree;

import dev.assay.config.problem.Mark;

/** A part of a YAML text with the place it was written. Immutable. */
public sealed interface Node permits MapNode, ListNode, ScalarNode {
  Mark mark();

  /** What this is, for messages: {@code "relu"}, {@code 1.7}, a list, a map. */
  String inWords();
}
