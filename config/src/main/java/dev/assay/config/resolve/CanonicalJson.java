package dev.assay.config.resolve;

import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

/**
 * One text for equal JSON: keys in the order of their characters, no white space, numbers as {@link
 * Long#toString(long)} and {@link Double#toString(double)} write them.
 */
final class CanonicalJson {
  private CanonicalJson() {}

  static String write(JsonNode node) {
    if (node.isObject()) {
      return node.properties().stream()
          .sorted(java.util.Map.Entry.comparingByKey())
          .map(e -> text(e.getKey()) + ":" + write(e.getValue()))
          .collect(Collectors.joining(",", "{", "}"));
    }
    if (node.isArray()) {
      return StreamSupport.stream(node.spliterator(), false)
          .map(CanonicalJson::write)
          .collect(Collectors.joining(",", "[", "]"));
    }
    if (node.isIntegralNumber()) {
      return Long.toString(node.longValue());
    }
    return node.isNumber() ? Double.toString(node.doubleValue()) : node.toString();
  }

  private static String text(String text) {
    return JsonNodeFactory.instance.stringNode(text).toString();
  }
}
