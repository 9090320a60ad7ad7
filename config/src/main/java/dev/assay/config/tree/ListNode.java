package dev.assay.config.tree;

import dev.assay.config.problem.Mark;
import java.util.List;

/** Values in order. */
public record ListNode(Mark mark, List<Node> elements) implements Node {
  public ListNode {
    elements = List.copyOf(elements);
  }

  @Override
  public String inWords() {
    return "a list";
  }
}
