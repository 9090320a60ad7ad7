package dev.assay.config.tree;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The places where two resolved experiments differ, each as far inside as it can be swapped alone:
 * parameters of the same component differ singly, another component differs as a whole.
 */
public final class TreeDifferences {
  /** Sections whose keys make sense only together. */
  private static final Set<String> WHOLE = Set.of("data.split");

  private final List<Difference> found = new ArrayList<>();

  private TreeDifferences() {}

  /**
   * One place.
   *
   * @param from null when only the target has it
   * @param to null when only the base has it
   */
  public record Difference(String path, @Nullable Node from, @Nullable Node to) {}

  /**
   * The differences, in the order of the base.
   *
   * @param leftOut keys at the top that are not compared
   */
  public static List<Difference> between(MapNode base, MapNode target, Set<String> leftOut) {
    TreeDifferences differences = new TreeDifferences();
    differences.maps(base.without(leftOut), target.without(leftOut), "");
    return differences.found;
  }

  private void compare(@Nullable Node from, @Nullable Node to, String path) {
    if (from instanceof MapNode a
        && to instanceof MapNode b
        && !WHOLE.contains(path)
        && sameType(a, b)) {
      maps(a, b, path);
    } else if (from instanceof ListNode a && to instanceof ListNode b && alike(a, b)) {
      for (int i = 0; i < a.elements().size(); i++) {
        compare(a.elements().get(i), b.elements().get(i), path + "[" + i + "]");
      }
    } else if (from == null || to == null || !same(from, to)) {
      found.add(new Difference(path, from, to));
    }
  }

  private void maps(MapNode from, MapNode to, String path) {
    Set<String> keys = new LinkedHashSet<>(from.entries().keySet());
    keys.addAll(to.entries().keySet());
    for (String key : keys) {
      compare(from.get(key), to.get(key), path.isEmpty() ? key : path + "." + key);
    }
  }

  private static boolean sameType(MapNode a, MapNode b) {
    return Objects.equals(a.text(MapNode.TYPE), b.text(MapNode.TYPE));
  }

  /** Of the same length, with the same type in each place. */
  private static boolean alike(ListNode a, ListNode b) {
    if (a.elements().size() != b.elements().size()) {
      return false;
    }
    for (int i = 0; i < a.elements().size(); i++) {
      boolean components =
          a.elements().get(i) instanceof MapNode x
              && b.elements().get(i) instanceof MapNode y
              && sameType(x, y);
      if (!components) {
        return false;
      }
    }
    return true;
  }

  /** Equal wherever they were written. */
  static boolean same(Node a, Node b) {
    if (a instanceof ScalarNode x && b instanceof ScalarNode y) {
      return x.text().equals(y.text()) && x.kind() == y.kind();
    }
    if (a instanceof ListNode x && b instanceof ListNode y) {
      return x.elements().size() == y.elements().size()
          && java.util.stream.IntStream.range(0, x.elements().size())
              .allMatch(i -> same(x.elements().get(i), y.elements().get(i)));
    }
    if (a instanceof MapNode x && b instanceof MapNode y) {
      return x.entries().keySet().equals(y.entries().keySet())
          && x.entries().entrySet().stream()
              .allMatch(e -> same(e.getValue().value(), Objects.requireNonNull(y.get(e.getKey()))));
    }
    return false;
  }
}
