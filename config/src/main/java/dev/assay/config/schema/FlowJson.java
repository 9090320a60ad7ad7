package dev.assay.config.schema;

import dev.assay.config.problem.Mark;
import dev.assay.config.problem.Source;
import dev.assay.config.tree.ListNode;
import dev.assay.config.tree.MapNode;
import dev.assay.config.tree.Node;
import dev.assay.config.tree.ScalarNode;
import dev.assay.config.tree.YamlReader;
import java.nio.file.Path;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Turns a default, written as a YAML flow value, into JSON. */
final class FlowJson {
  private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

  private FlowJson() {}

  static JsonNode read(String flow) {
    return json(YamlReader.readValue(flow, Mark.whole(new Source("default", Path.of("/")))));
  }

  private static JsonNode json(Node node) {
    return switch (node) {
      case MapNode map -> {
        ObjectNode object = JSON.objectNode();
        map.entries().forEach((k, e) -> object.set(k, json(e.value())));
        yield object;
      }
      case ListNode list -> {
        ArrayNode array = JSON.arrayNode();
        list.elements().forEach(e -> array.add(json(e)));
        yield array;
      }
      case ScalarNode scalar -> scalar(scalar);
    };
  }

  private static JsonNode scalar(ScalarNode node) {
    return switch (node.kind()) {
      case NULL -> JSON.nullNode();
      case BOOLEAN -> JSON.booleanNode(Boolean.parseBoolean(node.text()));
      case INTEGER -> JSON.numberNode(Long.parseLong(node.text()));
      case FLOAT ->
          node.text().contains(".inf") || node.text().contains(".nan")
              ? JSON.stringNode(node.text())
              : JSON.numberNode(Double.parseDouble(node.text()));
      case TEXT -> JSON.stringNode(node.text());
    };
  }
}
