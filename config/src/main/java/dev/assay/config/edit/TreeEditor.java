package dev.assay.config.edit;

import dev.assay.config.problem.ConfigException;
import dev.assay.config.problem.NodePath;
import dev.assay.config.problem.Problem;
import dev.assay.config.tree.ListNode;
import dev.assay.config.tree.MapNode;
import dev.assay.config.tree.Node;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Applies edits, all of whose paths refer to the base before any of them. */
public final class TreeEditor {
  private TreeEditor() {}

  /**
   * The edited tree; the base is not changed.
   *
   * @param base in normal form, so that paths lead into components written as bare names
   * @throws ConfigException when a path leads nowhere or edits overlap
   */
  public static MapNode apply(MapNode base, List<Edit> edits) {
    List<Problem> problems = new ArrayList<>();
    MapNode edited = apply(base, edits, problems);
    if (!problems.isEmpty()) {
      throw new ConfigException(problems);
    }
    return edited;
  }

  /**
   * The tree with those edits that can be applied, so that it can be checked all the same.
   *
   * @param problems where paths that lead nowhere and overlaps are added
   */
  public static MapNode apply(MapNode base, List<Edit> edits, List<Problem> problems) {
    EditPlacer placer = new EditPlacer(base, problems);
    List<PlacedEdit> placed = new ArrayList<>();
    for (Edit edit : edits) {
      placer.place(edit).ifPresent(placed::add);
    }
    List<PlacedEdit> apart = withoutOverlaps(placed, problems);
    return apart.isEmpty() ? base : map(base, apart, 0);
  }

  private static List<PlacedEdit> withoutOverlaps(List<PlacedEdit> placed, List<Problem> problems) {
    List<PlacedEdit> apart = new ArrayList<>();
    for (int i = 0; i < placed.size(); i++) {
      PlacedEdit edit = placed.get(i);
      List<PlacedEdit> others = placed.subList(0, i).stream().filter(edit::overlaps).toList();
      others.forEach(other -> problems.add(overlap(edit, other)));
      if (others.isEmpty()) {
        apart.add(edit);
      }
    }
    return apart;
  }

  private static Problem overlap(PlacedEdit edit, PlacedEdit other) {
    return Problem.of(
        edit.edit().mark(),
        path(edit.steps()),
        "overlaps with "
            + other.edit().mark()
            + "; all paths refer to the configuration before any edit",
        path(other.steps()).text(),
        "edits of different places",
        null);
  }

  private static NodePath path(List<Step> steps) {
    NodePath path = NodePath.ROOT;
    for (Step step : steps) {
      path =
          switch (step) {
            case Step.Key key -> path.child(key.name());
            case Step.Index index -> path.child(index.value());
          };
    }
    return path;
  }

  private static Node inside(Node node, List<PlacedEdit> edits, int depth) {
    return switch (node) {
      case MapNode map -> map(map, edits, depth);
      case ListNode list -> list(list, edits, depth);
      default -> throw new IllegalStateException("an edit inside " + node.inWords());
    };
  }

  private static MapNode map(MapNode map, List<PlacedEdit> edits, int depth) {
    Map<String, MapNode.Entry> entries = new LinkedHashMap<>(map.entries());
    byStep(edits, depth)
        .forEach((step, group) -> {
          String key = ((Step.Key) step).name();
          if (group.getFirst().steps().size() > depth + 1) {
            entries.computeIfPresent(
                key, (k, e) -> new MapNode.Entry(e.key(), inside(e.value(), group, depth + 1)));
          } else if (group.getFirst().edit() instanceof Edit.Replace replace) {
            entries.put(key, new MapNode.Entry(replace.mark(), replace.value()));
          } else {
            entries.remove(key);
          }
        });
    return new MapNode(map.mark(), entries);
  }

  private static ListNode list(ListNode list, List<PlacedEdit> edits, int depth) {
    Map<Step, List<PlacedEdit>> groups = byStep(edits, depth);
    List<Node> elements = new ArrayList<>();
    for (int i = 0; i <= list.elements().size(); i++) {
      List<PlacedEdit> here = new ArrayList<>(groups.getOrDefault(new Step.Index(i), List.of()));
      for (PlacedEdit placed : List.copyOf(here)) {
        if (placed.steps().size() == depth + 1 && placed.edit() instanceof Edit.Insert insert) {
          elements.add(insert.value());
          here.remove(placed);
        }
      }
      if (i < list.elements().size()) {
        element(list.elements().get(i), here, depth, elements);
      }
    }
    return new ListNode(list.mark(), elements);
  }

  private static void element(Node element, List<PlacedEdit> here, int depth, List<Node> elements) {
    if (here.isEmpty()) {
      elements.add(element);
    } else if (here.getFirst().steps().size() > depth + 1) {
      elements.add(inside(element, here, depth + 1));
    } else if (here.getFirst().edit() instanceof Edit.Replace replace) {
      elements.add(replace.value());
    }
  }

  private static Map<Step, List<PlacedEdit>> byStep(List<PlacedEdit> edits, int depth) {
    Map<Step, List<PlacedEdit>> groups = new LinkedHashMap<>();
    for (PlacedEdit edit : edits) {
      groups.computeIfAbsent(edit.steps().get(depth), s -> new ArrayList<>()).add(edit);
    }
    return groups;
  }
}
