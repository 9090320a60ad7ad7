package dev.assay.config.bind;

import dev.assay.config.catalog.Catalog;
import dev.assay.config.shape.Field;
import dev.assay.config.shape.RecordModel;
import dev.assay.config.shape.Shape;
import dev.assay.config.tree.ListNode;
import dev.assay.config.tree.MapNode;
import dev.assay.config.tree.Node;
import dev.assay.config.tree.ScalarNode;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** Puts every component that is written as a bare name into the form of a map. */
public final class Normalizer {
  private final Catalog catalog;

  public Normalizer(Catalog catalog) {
    this.catalog = catalog;
  }

  /** The same tree in normal form; what does not fit the record stays as it is. */
  public Node normalize(Node root, Class<? extends Record> type) {
    return normalize(root, new Shape.OfRecord(type));
  }

  /** A component in the form of a map; empty when it is neither a name nor a map. */
  static Optional<MapNode> componentMap(Node node) {
    return switch (node) {
      case MapNode map -> Optional.of(map);
      case ScalarNode scalar when scalar.kind() == ScalarNode.Kind.TEXT ->
          Optional.of(MapNode.ofType(scalar));
      default -> Optional.empty();
    };
  }

  private Node normalize(Node node, Shape shape) {
    return switch (shape) {
      case Shape.OfComponent c -> componentMap(node).map(m -> component(m, c)).orElse(node);
      case Shape.OfRecord r -> section(node, r.model());
      case Shape.OfList l when node instanceof ListNode list ->
          new ListNode(
              list.mark(), list.elements().stream().map(e -> normalize(e, l.element())).toList());
      case Shape.OfMap m when node instanceof MapNode map -> {
        Map<String, MapNode.Entry> entries = new LinkedHashMap<>();
        map.entries()
            .forEach((k, e) ->
                entries.put(k, new MapNode.Entry(e.key(), normalize(e.value(), m.value()))));
        yield new MapNode(map.mark(), entries);
      }
      case Shape.OfOptional o -> normalize(node, o.value());
      default -> node;
    };
  }

  private Node section(Node node, RecordModel model) {
    if (model.inline().isPresent()) {
      Node whole = componentMap(node).<Node>map(m -> m).orElse(node);
      Node inner = normalize(whole, model.inline().get().shape());
      return inner instanceof MapNode map ? fields(map, model) : inner;
    }
    return node instanceof MapNode map ? fields(map, model) : node;
  }

  private Node component(MapNode map, Shape.OfComponent shape) {
    String name = map.text(MapNode.TYPE);
    if (name == null) {
      return map;
    }
    return catalog.find(shape.kind(), name).map(e -> fields(map, e.model())).orElse(map);
  }

  private MapNode fields(MapNode map, RecordModel model) {
    Map<String, MapNode.Entry> entries = new LinkedHashMap<>(map.entries());
    for (Field field : model.fields()) {
      if (field.role() == Field.Role.KEY) {
        entries.computeIfPresent(
            field.name(),
            (k, e) -> new MapNode.Entry(e.key(), normalize(e.value(), field.shape())));
      }
    }
    return new MapNode(map.mark(), entries);
  }
}
