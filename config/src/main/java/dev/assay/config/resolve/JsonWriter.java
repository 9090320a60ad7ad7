package dev.assay.config.resolve;

import dev.assay.config.catalog.Catalog;
import dev.assay.config.shape.Field;
import dev.assay.config.shape.RecordModel;
import dev.assay.config.shape.Shape;
import dev.assay.config.shape.Shapes;
import dev.assay.config.tree.MapNode;
import dev.assay.core.spi.Component;
import dev.assay.core.spi.DataFile;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** The way back from records to the form of a configuration. */
final class JsonWriter {
  private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

  private final Catalog catalog;
  private final Files files;

  /** How files are written. */
  enum Files {
    ABSOLUTE,
    NAME_ONLY
  }

  JsonWriter(Catalog catalog, Files files) {
    this.catalog = catalog;
    this.files = files;
  }

  ObjectNode write(Record section) {
    ObjectNode node = JSON.objectNode();
    fields(section, RecordModel.of(section.getClass()), node);
    return node;
  }

  private void fields(Record owner, RecordModel model, ObjectNode node) {
    model
        .inline()
        .ifPresent(
            inline -> node.setAll((ObjectNode) value(inline.valueIn(owner), inline.shape())));
    for (Field field : model.fields()) {
      Object value = field.valueIn(owner);
      boolean absent = value == null || (value instanceof Optional<?> o && o.isEmpty());
      if (field.role() == Field.Role.KEY && absent && !field.byDefault().isEmpty()) {
        node.set(field.name(), JSON.nullNode());
      } else if (field.role() == Field.Role.KEY && !absent) {
        node.set(field.name(), value(value, field.shape()));
      }
    }
  }

  private JsonNode value(@Nullable Object value, Shape shape) {
    return switch (shape) {
      case Shape.OfComponent c -> component((Component) present(value));
      case Shape.OfRecord r -> write((Record) present(value));
      case Shape.OfList l -> {
        ArrayNode list = JSON.arrayNode();
        ((List<?>) present(value)).forEach(e -> list.add(value(e, l.element())));
        yield list;
      }
      case Shape.OfMap m -> {
        ObjectNode map = JSON.objectNode();
        ((Map<?, ?>) present(value))
            .forEach((k, v) -> map.set(String.valueOf(k), value(v, m.value())));
        yield map;
      }
      case Shape.OfOptional o -> value(((Optional<?>) present(value)).orElseThrow(), o.value());
      case Shape.OfEnum e -> JSON.stringNode(Shapes.nameOf((Enum<?>) present(value)));
      case Shape.OfNode n ->
          throw new IllegalStateException("plain YAML has no place in a resolved configuration");
      case Shape.OfParsed p -> parsed(present(value).toString());
      case Shape.Plain p -> plain(present(value));
    };
  }

  private static Object present(@Nullable Object value) {
    if (value == null) {
      throw new IllegalStateException("a value is missing");
    }
    return value;
  }

  private ObjectNode component(Component component) {
    ObjectNode node = JSON.objectNode();
    node.put(MapNode.TYPE, catalog.entryOf(component).name());
    fields((Record) component, RecordModel.of(component.getClass().asSubclass(Record.class)), node);
    return node;
  }

  /** Text of a type's own; a number stays one, so that it needs no quotation marks. */
  private static JsonNode parsed(String text) {
    return text.matches("0|-?[1-9][0-9]{0,17}")
        ? JSON.numberNode(Long.parseLong(text))
        : JSON.stringNode(text);
  }

  private JsonNode plain(Object value) {
    return switch (value) {
      case Integer i -> JSON.numberNode(i);
      case Long l -> JSON.numberNode(l);
      case Double d -> JSON.numberNode(d);
      case Boolean b -> JSON.booleanNode(b);
      case DataFile file -> JSON.stringNode(written(file.path()));
      default -> JSON.stringNode(value.toString());
    };
  }

  private String written(Path path) {
    Path name = path.getFileName();
    return files == Files.NAME_ONLY && name != null
        ? name.toString()
        : path.toAbsolutePath().normalize().toString();
  }
}
