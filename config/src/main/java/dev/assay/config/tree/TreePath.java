package dev.assay.config.tree;

import dev.assay.config.problem.Mark;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Paths such as {@code network[0].activation}; {@code network.0.activation} is the same path.
 *
 * @param segments keys, indices and names of list elements
 */
public record TreePath(List<String> segments) {
  public TreePath {
    segments = List.copyOf(segments);
  }

  /**
   * Reads a path.
   *
   * @throws IllegalArgumentException saying what is wrong with it
   */
  public static TreePath parse(String text) {
    List<String> segments = new ArrayList<>();
    int i = 0;
    while (i < text.length()) {
      boolean bracket = text.charAt(i) == '[';
      int from = bracket || (i > 0 && text.charAt(i) == '.') ? i + 1 : i;
      int to = from;
      while (to < text.length() && ".[]".indexOf(text.charAt(to)) < 0) {
        to++;
      }
      boolean closed = to < text.length() && text.charAt(to) == ']';
      if (to == from || bracket != closed || (i > 0 && from == i)) {
        throw new IllegalArgumentException("expected a path such as network[0].activation");
      }
      segments.add(text.substring(from, to));
      i = bracket ? to + 1 : to;
    }
    if (segments.isEmpty()) {
      throw new IllegalArgumentException("expected a path such as network[0].activation");
    }
    return new TreePath(segments);
  }

  /** The place of what a path leads to, or of the last part that is there. */
  public static Mark locate(Node root, String path) {
    List<String> segments;
    try {
      segments = parse(path).segments();
    } catch (IllegalArgumentException e) {
      return root.mark();
    }
    Node node = root;
    for (String segment : segments) {
      Node next = step(node, segment);
      if (next == null) {
        break;
      }
      node = next;
    }
    return node.mark();
  }

  /** What the path leads to; elements of a list may be addressed by their {@code name}. */
  public Optional<Node> find(Node root) {
    Node node = root;
    for (String segment : segments) {
      Node next = step(node, segment);
      if (next == null) {
        return Optional.empty();
      }
      node = next;
    }
    return Optional.of(node);
  }

  private static @Nullable Node step(Node node, String segment) {
    return switch (node) {
      case MapNode map -> map.get(segment);
      case ListNode list -> {
        int index = index(segment);
        if (index >= 0) {
          yield index < list.elements().size() ? list.elements().get(index) : null;
        }
        yield list.elements().stream()
            .filter(e -> e instanceof MapNode map && segment.equals(map.text("name")))
            .findFirst()
            .orElse(null);
      }
      case ScalarNode scalar -> null;
    };
  }

  /** {@code network[0].activation}. */
  @Override
  public String toString() {
    StringBuilder text = new StringBuilder();
    for (String segment : segments) {
      if (index(segment) >= 0) {
        text.append('[').append(segment).append(']');
      } else {
        text.append(text.isEmpty() ? "" : ".").append(segment);
      }
    }
    return text.toString();
  }

  /** A segment as a list index; -1 when it is none. */
  public static int index(String segment) {
    return segment.matches("0|[1-9][0-9]{0,8}") ? Integer.parseInt(segment) : -1;
  }
}
