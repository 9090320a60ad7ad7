package dev.assay.config.schema;

import dev.assay.config.catalog.Catalog;
import dev.assay.config.catalog.ComponentEntry;
import dev.assay.config.experiment.Experiment;
import dev.assay.config.shape.Expected;
import dev.assay.config.shape.Field;
import dev.assay.config.shape.RecordModel;
import dev.assay.config.shape.Shape;
import dev.assay.config.shape.Shapes;
import dev.assay.config.tree.MapNode;
import dev.assay.core.spi.About;
import dev.assay.core.spi.Kind;
import dev.assay.core.spi.Range;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * Writes the JSON Schema (draft 2020-12) of an experiment, for completion and checks in editors. It
 * comes from the same records that loading uses. What an editor accepts loading may still refuse,
 * because rules between values are not in the schema.
 */
public final class SchemaGenerator {
  private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

  private final Catalog catalog;
  private final ObjectNode definitions = JSON.objectNode();
  private final Set<String> begun = new HashSet<>();

  private SchemaGenerator(Catalog catalog) {
    this.catalog = catalog;
  }

  /** The schema of an experiment made of a catalog's components. */
  public static ObjectNode experiment(Catalog catalog) {
    SchemaGenerator generator = new SchemaGenerator(catalog);
    ObjectNode schema = JSON.objectNode();
    schema.put("$schema", "https://json-schema.org/draft/2020-12/schema");
    schema.put("title", "Assay experiment");
    schema.setAll(generator.object(RecordModel.of(Experiment.class), Map.of(), Optional.empty()));
    schema.set("$defs", generator.definitions);
    return schema;
  }

  private ObjectNode schema(Shape shape, Optional<Range> range) {
    return switch (shape) {
      case Shape.OfComponent c -> component(c.kind(), c.contract(), Map.of(), "");
      case Shape.OfRecord r -> section(r.model());
      case Shape.OfList l ->
          JSON.objectNode().put("type", "array").set("items", schema(l.element(), range));
      case Shape.OfMap m ->
          JSON.objectNode()
              .put("type", "object")
              .set("additionalProperties", schema(m.value(), range));
      case Shape.OfOptional o -> schema(o.value(), range);
      case Shape.OfEnum e -> {
        ObjectNode node = JSON.objectNode();
        ArrayNode constants = node.putArray("enum");
        for (Enum<?> constant : e.type().getEnumConstants()) {
          constants.add(Shapes.nameOf(constant));
        }
        yield node;
      }
      case Shape.OfNode n -> JSON.objectNode();
      case Shape.OfParsed p -> {
        ObjectNode node = JSON.objectNode();
        node.putArray("type").add("string").add("number");
        yield node.put("description", Expected.inWords(p, range));
      }
      case Shape.Plain.INTEGER, Shape.Plain.LONG -> SchemaRange.number("integer", range);
      case Shape.Plain.DOUBLE -> SchemaRange.number("number", range);
      case Shape.Plain.BOOLEAN -> JSON.objectNode().put("type", "boolean");
      case Shape.Plain.TEXT, Shape.Plain.FILE -> JSON.objectNode().put("type", "string");
    };
  }

  private ObjectNode section(RecordModel model) {
    Optional<Field> inline = model.inline();
    if (inline.isPresent() && inline.get().shape() instanceof Shape.OfComponent c) {
      return component(
          c.kind(), c.contract(), ownKeys(model), "-in-" + model.type().getSimpleName());
    }
    String name = model.type().getSimpleName();
    if (begun.add(name)) {
      definitions.set(name, object(model, Map.of(), Optional.empty()));
    }
    return reference(name);
  }

  private static Map<String, Field> ownKeys(RecordModel model) {
    Map<String, Field> keys = new LinkedHashMap<>();
    for (Field field : model.fields()) {
      if (field.role() == Field.Role.KEY) {
        keys.put(field.name(), field);
      }
    }
    return keys;
  }

  /**
   * A component by name or as a map.
   *
   * @param outer keys that stand beside its own
   * @param suffix tells such a definition from others of the same kind
   */
  private ObjectNode component(
      Kind kind, Class<?> contract, Map<String, Field> outer, String suffix) {
    String part = contract == kind.contract() ? "" : "-" + contract.getSimpleName();
    String definition = kind.label() + part + suffix;
    if (begun.add(definition)) {
      ObjectNode node = JSON.objectNode();
      ArrayNode choices = JSON.arrayNode();
      List<ComponentEntry> entries =
          catalog.entries(kind).stream().filter(e -> contract.isAssignableFrom(e.type())).toList();
      ArrayNode names = choices.addObject().put("description", "By name").putArray("enum");
      for (ComponentEntry entry : entries) {
        if (entry.model().fields().stream().noneMatch(Field::required)) {
          names.add(entry.name());
        }
        choices.add(object(entry.model(), outer, Optional.of(entry)));
      }
      definitions.set(definition, node.set("oneOf", choices));
    }
    return reference(definition);
  }

  private static ObjectNode reference(String definition) {
    return JSON.objectNode().put("$ref", "#/$defs/" + definition);
  }

  private ObjectNode object(
      RecordModel model, Map<String, Field> outer, Optional<ComponentEntry> entry) {
    ObjectNode node = JSON.objectNode();
    node.put("type", "object");
    ObjectNode properties = node.putObject("properties");
    ArrayNode required = JSON.arrayNode();
    entry.ifPresent(e -> {
      node.put("title", e.name());
      e.about().map(SchemaGenerator::description).ifPresent(d -> node.put("description", d));
      properties.putObject(MapNode.TYPE).put("const", e.name());
      required.add(MapNode.TYPE);
    });
    Map<String, Field> fields = ownKeys(model);
    fields.putAll(outer);
    for (Field field : fields.values()) {
      properties.set(field.name(), property(field));
      if (field.required()) {
        required.add(field.name());
      }
    }
    node.set("required", required);
    return node.put("additionalProperties", false);
  }

  private static String description(About about) {
    return about.formula().isEmpty() ? about.value() : about.value() + ": " + about.formula();
  }

  private ObjectNode property(Field field) {
    ObjectNode node = schema(field.shape(), field.range());
    if (!field.description().isEmpty()) {
      node.put("description", field.description());
    }
    if (!field.byDefault().isEmpty()) {
      node.set("default", FlowJson.read(field.byDefault()));
    }
    if (field.optional()) {
      ObjectNode choice = JSON.objectNode();
      choice.putArray("anyOf").add(node).addObject().put("type", "null");
      return choice;
    }
    return node;
  }
}
