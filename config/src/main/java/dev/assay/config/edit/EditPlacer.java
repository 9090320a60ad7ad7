package dev.assay.config.edit;

import dev.assay.config.problem.Nearest;
import dev.assay.config.problem.NodePath;
import dev.assay.config.problem.Problem;
import dev.assay.config.problem.Words;
import dev.assay.config.tree.ListNode;
import dev.assay.config.tree.MapNode;
import dev.assay.config.tree.Node;
import dev.assay.config.tree.ScalarNode;
import dev.assay.config.tree.TreePath;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Finds the place of an edit in the base. */
final class EditPlacer {
  private final MapNode root;
  private final List<@Nullable String> layers;
  private final List<Problem> problems;

  EditPlacer(MapNode root, List<Problem> problems) {
    this.root = root;
    this.layers = TreeLayers.names(root);
    this.problems = problems;
  }

  /** The edit with its place; empty when a problem was added. */
  Optional<PlacedEdit> place(Edit edit) {
    List<String> segments = edit.path().segments();
    List<Step> steps = new ArrayList<>();
    Node node = root;
    NodePath path = NodePath.ROOT;
    for (int i = 0; i < segments.size(); i++) {
      boolean last = i == segments.size() - 1;
      Optional<Step> step = step(edit, node, path, segments.get(i), last);
      if (step.isEmpty()) {
        return Optional.empty();
      }
      steps.add(step.get());
      path =
          switch (step.get()) {
            case Step.Key key -> path.child(key.name());
            case Step.Index index -> path.child(index.value());
          };
      if (!last) {
        node = Objects.requireNonNull(follow(node, step.get()));
      }
    }
    return Optional.of(new PlacedEdit(edit, List.copyOf(steps)));
  }

  private static @Nullable Node follow(Node node, Step step) {
    return switch (step) {
      case Step.Key key -> node instanceof MapNode map ? map.get(key.name()) : null;
      case Step.Index index ->
          node instanceof ListNode list ? list.elements().get(index.value()) : null;
    };
  }

  private Optional<Step> step(Edit edit, Node node, NodePath path, String segment, boolean last) {
    boolean insert = last && edit instanceof Edit.Insert;
    if (insert && !(node instanceof ListNode)) {
      problems.add(
          Problem.unexpected(
              edit.mark(), path.descend(segment), "an insertion into " + node.inWords(), "a list"));
      return Optional.empty();
    }
    return switch (node) {
      case MapNode map -> {
        if (map.get(segment) != null || (last && edit instanceof Edit.Replace)) {
          yield Optional.of(new Step.Key(segment));
        }
        yield nothing(edit, path.child(segment), segment, map.entries().keySet());
      }
      case ListNode list -> index(edit, list, path, segment, insert);
      case ScalarNode scalar -> {
        problems.add(
            Problem.of(
                edit.mark(),
                path.child(segment),
                "there is nothing inside " + path + ", which is " + scalar.inWords(),
                segment,
                null,
                null));
        yield Optional.empty();
      }
    };
  }

  private Optional<Step> index(
      Edit edit, ListNode list, NodePath path, String segment, boolean insert) {
    int size = list.elements().size();
    int index = TreePath.index(segment);
    if (index >= 0 && (index < size || (insert && index == size))) {
      return Optional.of(new Step.Index(index));
    }
    boolean network = TreeLayers.NETWORK.equals(path.text());
    if (index >= 0 || !network) {
      String valid = "0 to " + (insert ? size : size - 1);
      String expected =
          insert || size > 0 ? "an index from " + valid : "no index: the list is empty";
      String hint =
          !insert && index == size ? "; to append: +" + path + "[" + size + "]=VALUE" : "";
      problems.add(
          Problem.of(
              edit.mark(),
              path.descend("[" + segment + "]"),
              "got index " + segment + ", expected " + expected + hint,
              segment,
              expected,
              null));
      return Optional.empty();
    }
    int named = layers.indexOf(segment);
    if (named >= 0) {
      return Optional.of(new Step.Index(named));
    }
    return nothing(
        edit, path.child(segment), segment, layers.stream().filter(Objects::nonNull).toList());
  }

  private Optional<Step> nothing(
      Edit edit, NodePath path, String segment, Collection<String> there) {
    problems.add(
        Problem.unknown(
            edit.mark(),
            path,
            "no " + Words.quoted(segment) + " there",
            segment,
            Nearest.to(segment, there),
            "one of " + String.join(", ", there),
            "There: " + String.join(", ", there)));
    return Optional.empty();
  }
}
