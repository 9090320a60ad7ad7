package dev.assay.config;

import dev.assay.config.catalog.Catalog;
import dev.assay.config.edit.TreeLayers;
import dev.assay.config.problem.Nearest;
import dev.assay.config.problem.NodePath;
import dev.assay.config.problem.Problem;
import dev.assay.config.problem.Words;
import dev.assay.config.tree.ListNode;
import dev.assay.config.tree.MapNode;
import dev.assay.config.tree.Node;
import dev.assay.config.tree.ScalarNode;
import dev.assay.core.spi.Kind;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Checks between parts of an experiment. They look at the tree, so that they report even when other
 * parts are wrong.
 */
final class CrossChecks {
  private final Catalog catalog;
  private final List<Problem> problems;

  CrossChecks(Catalog catalog, List<Problem> problems) {
    this.catalog = catalog;
    this.problems = problems;
  }

  void check(MapNode root) {
    List<@Nullable String> layers = TreeLayers.names(root);
    unique(elements(root, "network"), layers, "network", "name", "layer");
    List<Node> metrics = elements(root, "metrics");
    unique(metrics, metricNames(metrics), "metrics", "name", "metric");
    only(root, "gradients", layers);
    only(root, "constraints", layers);
    NodePath allow = NodePath.ROOT.child("allow");
    names(root.get("allow"), allow, catalog.names(Kind.RULE), "rule", "All: assay components rule");
  }

  private void only(MapNode root, String key, List<@Nullable String> layers) {
    List<String> known = new ArrayList<>();
    for (String layer : layers) {
      if (layer != null) {
        known.add(layer);
      }
    }
    if (known.size() < layers.size()) {
      return;
    }
    List<Node> entries = elements(root, key);
    for (int i = 0; i < entries.size(); i++) {
      NodePath path = NodePath.ROOT.child(key).child(i).child("only");
      Node only = entries.get(i) instanceof MapNode map ? map.get("only") : null;
      names(only, path, known, "layer", "Layers: " + String.join(", ", known));
    }
  }

  private void names(
      @Nullable Node node, NodePath path, Collection<String> known, String what, String all) {
    List<Node> given = node instanceof ListNode list ? list.elements() : List.of();
    for (int i = 0; i < given.size(); i++) {
      if (given.get(i) instanceof ScalarNode name
          && name.kind() == ScalarNode.Kind.TEXT
          && !known.contains(name.text())) {
        problems.add(
            Problem.unknown(
                name.mark(),
                path.child(i),
                "no " + what + " " + Words.quoted(name.text()),
                name.text(),
                Nearest.to(name.text(), known),
                "the name of " + Words.a(what),
                all));
      }
    }
  }

  private void unique(
      List<Node> nodes, List<@Nullable String> names, String list, String key, String what) {
    Map<String, Integer> first = new HashMap<>();
    for (int i = 0; i < names.size(); i++) {
      String name = names.get(i);
      Integer before = name == null ? null : first.putIfAbsent(name, i);
      if (name != null && before != null) {
        boolean earlier =
            written(nodes.get(i), key) == null && written(nodes.get(before), key) != null;
        int at = earlier ? before : i;
        Node blamed = written(nodes.get(at), key);
        problems.add(
            Problem.of(
                blamed == null ? nodes.get(at).mark() : blamed.mark(),
                NodePath.ROOT.child(list).child(at).child(key),
                "the %s %s is there twice: %s[%d] and %s[%d]"
                    .formatted(what, Words.quoted(name), list, before, list, i),
                name,
                "names that differ",
                null));
      }
    }
  }

  private static @Nullable Node written(Node node, String key) {
    return node instanceof MapNode map ? map.get(key) : null;
  }

  private static List<@Nullable String> metricNames(List<Node> metrics) {
    List<@Nullable String> names = new ArrayList<>();
    for (Node node : metrics) {
      String name = node instanceof MapNode map ? map.text("name") : null;
      names.add(name == null && node instanceof MapNode map ? map.text(MapNode.TYPE) : name);
    }
    return names;
  }

  private static List<Node> elements(MapNode root, String key) {
    return root.get(key) instanceof ListNode list ? list.elements() : List.of();
  }
}
