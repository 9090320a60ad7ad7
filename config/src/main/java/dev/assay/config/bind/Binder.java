package dev.assay.config.bind;

import dev.assay.config.catalog.Catalog;
import dev.assay.config.catalog.ComponentEntry;
import dev.assay.config.problem.ConfigException;
import dev.assay.config.problem.Nearest;
import dev.assay.config.problem.NodePath;
import dev.assay.config.problem.Problem;
import dev.assay.config.problem.Words;
import dev.assay.config.shape.Expected;
import dev.assay.config.shape.Field;
import dev.assay.config.shape.RecordModel;
import dev.assay.config.shape.Shape;
import dev.assay.config.tree.ListNode;
import dev.assay.config.tree.MapNode;
import dev.assay.config.tree.Node;
import dev.assay.config.tree.ScalarNode;
import dev.assay.config.tree.YamlReader;
import dev.assay.core.spi.Component;
import dev.assay.core.spi.Kind;
import dev.assay.core.spi.Range;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Turns a located tree into records by calling their canonical constructors from the inside out,
 * and collects every problem on the way.
 */
public final class Binder {
  /** Stands for a value whose problem is already noted; never reaches a constructor. */
  private static final Object FAILED = new Object();

  private final Catalog catalog;
  private final List<Problem> problems;

  /**
   * @param problems where problems are added
   */
  public Binder(Catalog catalog, List<Problem> problems) {
    this.catalog = catalog;
    this.problems = problems;
  }

  /** The record that a tree describes; empty when problems were added. */
  public <R extends Record> Optional<R> bind(Node root, Class<R> type) {
    Object value = bind(root, new Shape.OfRecord(type), NodePath.ROOT, Optional.empty());
    return value == FAILED ? Optional.empty() : Optional.of(type.cast(value));
  }

  /** The component that a name or a map with its type describes; empty when problems were added. */
  public Optional<Component> component(Node node, Kind kind) {
    Shape shape = new Shape.OfComponent(kind, kind.contract());
    Object value = bind(node, shape, NodePath.ROOT, Optional.empty());
    return value == FAILED ? Optional.empty() : Optional.of((Component) value);
  }

  private Object bind(Node node, Shape shape, NodePath path, Optional<Range> range) {
    return switch (shape) {
      case Shape.OfComponent c -> component(node, c, path, List.of());
      case Shape.OfRecord r -> section(node, r, path);
      case Shape.OfList l -> list(node, l, path, range);
      case Shape.OfMap m -> map(node, m, path, range);
      case Shape.OfOptional o -> {
        Object value = bind(node, o.value(), path, range);
        yield value == FAILED ? FAILED : Optional.of(value);
      }
      case Shape.OfNode n -> node;
      case Shape.OfParsed p -> parsed(node, p, path);
      case Shape.OfEnum e -> scalar(node, e, path, range);
      case Shape.Plain p -> scalar(node, p, path, range);
    };
  }

  private Object unexpected(Node node, NodePath path, String expected) {
    problems.add(Problem.unexpected(node.mark(), path, node.inWords(), expected));
    return FAILED;
  }

  private Object scalar(Node node, Shape shape, NodePath path, Optional<Range> range) {
    Optional<Object> value =
        node instanceof ScalarNode scalar ? Scalars.convert(scalar, shape) : Optional.empty();
    if (value.isEmpty()
        || (value.get() instanceof Number number && !allowed(number.doubleValue(), range))) {
      return unexpected(node, path, Expected.inWords(shape, range) + Scalars.hint(node, shape));
    }
    return value.get();
  }

  private static boolean allowed(double value, Optional<Range> range) {
    return range.map(r -> r.contains(value)).orElse(Double.isFinite(value));
  }

  private Object parsed(Node node, Shape.OfParsed shape, NodePath path) {
    if (!(node instanceof ScalarNode scalar) || scalar.kind() == ScalarNode.Kind.NULL) {
      return unexpected(node, path, Expected.inWords(shape, Optional.empty()));
    }
    try {
      return Scalars.parse(scalar, shape.type());
    } catch (IllegalArgumentException e) {
      return unexpected(node, path, Expected.inWords(shape, Optional.empty()));
    }
  }

  private Object list(Node node, Shape.OfList shape, NodePath path, Optional<Range> range) {
    if (!(node instanceof ListNode list)) {
      return unexpected(node, path, Expected.inWords(shape, range));
    }
    List<Object> values = new ArrayList<>();
    for (int i = 0; i < list.elements().size(); i++) {
      values.add(bind(list.elements().get(i), shape.element(), path.child(i), range));
    }
    return values.contains(FAILED) ? FAILED : List.copyOf(values);
  }

  private Object map(Node node, Shape.OfMap shape, NodePath path, Optional<Range> range) {
    if (!(node instanceof MapNode map)) {
      return unexpected(node, path, Expected.inWords(shape, range));
    }
    Map<String, Object> values = new LinkedHashMap<>();
    map.entries()
        .forEach((key, entry) ->
            values.put(key, bind(entry.value(), shape.value(), path.child(key), range)));
    return values.containsValue(FAILED) ? FAILED : Collections.unmodifiableMap(values);
  }

  private Object section(Node node, Shape.OfRecord shape, NodePath path) {
    RecordModel model = shape.model();
    Optional<MapNode> map =
        model.inline().isPresent()
            ? Normalizer.componentMap(node)
            : Optional.of(node).filter(MapNode.class::isInstance).map(MapNode.class::cast);
    if (map.isEmpty()) {
      String expected = Expected.inWords(shape, Optional.empty());
      return unexpected(node, path, expected);
    }
    return record(map.get(), model, path, model.keys(), "Keys: " + String.join(", ", model.keys()));
  }

  private Object component(
      Node node, Shape.OfComponent shape, NodePath path, List<String> outerKeys) {
    Kind kind = shape.kind();
    String expected = Expected.inWords(shape, Optional.empty());
    Optional<MapNode> map = Normalizer.componentMap(node);
    if (map.isEmpty()) {
      return unexpected(node, path, expected);
    }
    NodePath typePath = path.child(MapNode.TYPE);
    Node type = map.get().get(MapNode.TYPE);
    String nameExpected = "the name of " + Words.a(kind.label());
    if (type == null) {
      problems.add(Problem.missing(map.get().mark(), typePath, nameExpected));
      return FAILED;
    }
    String name = map.get().text(MapNode.TYPE);
    if (name == null) {
      return unexpected(type, typePath, nameExpected);
    }
    Optional<ComponentEntry> entry = catalog.find(kind, name);
    if (entry.isEmpty()) {
      problems.add(
          Problem.unknown(
              type.mark(),
              typePath,
              "no " + kind.label() + " " + Words.quoted(name),
              name,
              Nearest.to(name, catalog.names(kind)),
              nameExpected,
              whereToLook(kind, name)));
      return FAILED;
    }
    if (!shape.contract().isAssignableFrom(entry.get().type())) {
      return unexpected(
          type,
          typePath,
          Words.a(kind.label()) + " of the sort " + shape.contract().getSimpleName());
    }
    RecordModel model = entry.get().model();
    List<String> keys = new ArrayList<>(model.keys());
    keys.addAll(outerKeys);
    MapNode own = map.get().without(List.of(MapNode.TYPE));
    return record(own, model, path, keys, "All: assay components " + kind.label() + " " + name);
  }

  private String whereToLook(Kind kind, String name) {
    int slash = name.indexOf('/');
    if (slash > 0 && !catalog.hasVendor(name.substring(0, slash))) {
      return "No plugin with names "
          + name.substring(0, slash + 1)
          + "... is loaded; --plugins DIR adds a folder of plugins";
    }
    return "All: assay components " + kind.label();
  }

  /**
   * @param keys valid keys, those of a record around this one included
   */
  private Object record(
      MapNode map, RecordModel model, NodePath path, List<String> keys, String all) {
    if (model.inline().isEmpty()) {
      unknownKeys(map, path, keys, all);
    }
    List<Field> fields = model.fields();
    @Nullable Object[] values = new @Nullable Object[fields.size()];
    boolean failed = false;
    for (int i = 0; i < values.length; i++) {
      values[i] = field(fields.get(i), map, model, path);
      failed |= values[i] == FAILED;
    }
    return failed
        ? FAILED
        : new Construction(problems).construct(model, values, map, path).orElse(FAILED);
  }

  private @Nullable Object field(Field field, MapNode map, RecordModel model, NodePath path) {
    return switch (field.role()) {
      case TYPE_NAME -> Optional.<Object>ofNullable(map.text(MapNode.TYPE)).orElse(FAILED);
      case INLINE -> inline(field, map, model, path);
      case KEY -> key(field, map, path);
    };
  }

  private Object inline(Field field, MapNode map, RecordModel model, NodePath path) {
    MapNode rest = map.without(model.keys());
    return field.shape() instanceof Shape.OfComponent component
        ? component(rest, component, path, model.keys())
        : bind(rest, field.shape(), path, Optional.empty());
  }

  private @Nullable Object key(Field field, MapNode map, NodePath path) {
    Node node = map.get(field.name());
    NodePath place = path.child(field.name());
    boolean empty = node instanceof ScalarNode scalar && scalar.kind() == ScalarNode.Kind.NULL;
    if (field.optional() && (node == null ? field.byDefault().isEmpty() : empty)) {
      return field.shape() instanceof Shape.OfOptional ? Optional.empty() : null;
    }
    if (node == null && field.byDefault().isEmpty()) {
      problems.add(Problem.missing(map.mark(), place, wanted(field)));
      return FAILED;
    }
    try {
      Node given = node == null ? YamlReader.readValue(field.byDefault(), map.mark()) : node;
      return bind(given, field.shape(), place, field.range());
    } catch (ConfigException e) {
      problems.addAll(e.problems());
      return FAILED;
    }
  }

  private static String wanted(Field field) {
    return field.description().isEmpty()
        ? field.expected()
        : field.expected() + " (" + field.description() + ")";
  }

  private void unknownKeys(MapNode map, NodePath path, List<String> keys, String all) {
    map.entries()
        .forEach((key, entry) -> {
          if (!keys.contains(key)) {
            problems.add(
                Problem.unknown(
                    entry.key(),
                    path.child(key),
                    "no such key",
                    key,
                    Nearest.to(key, keys),
                    keys.isEmpty() ? "no key" : "one of " + String.join(", ", keys),
                    all));
          }
        });
  }
}
