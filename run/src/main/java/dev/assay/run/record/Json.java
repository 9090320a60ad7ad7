package dev.assay.run.record;

import java.nio.file.Path;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** JSON as Assay writes it: numbers that are not finite become null. */
public final class Json {
  private static final JsonMapper MAPPER = JsonMapper.builder().build();

  private Json() {}

  public static ObjectNode object() {
    return JsonNodeFactory.instance.objectNode();
  }

  /** A flat object of metrics. */
  public static ObjectNode metrics(Map<String, Double> metrics) {
    ObjectNode node = object();
    metrics.forEach((name, value) -> putFinite(node, name, value));
    return node;
  }

  /** Puts a number, or null when it is not finite. */
  public static void putFinite(ObjectNode node, String name, double value) {
    if (Double.isFinite(value)) {
      node.put(name, value);
    } else {
      node.putNull(name);
    }
  }

  /**
   * Reads a text.
   *
   * @throws tools.jackson.core.JacksonException when it is not JSON
   */
  static JsonNode read(String text) {
    return MAPPER.readTree(text);
  }

  /**
   * Reads a text as it is stored.
   *
   * @throws tools.jackson.core.JacksonException when it is not JSON
   */
  static JsonNode read(byte[] text) {
    return MAPPER.readTree(text);
  }

  /**
   * Reads a file.
   *
   * @throws tools.jackson.core.JacksonException when it cannot be read or is not JSON
   */
  static JsonNode read(Path file) {
    return MAPPER.readTree(file);
  }

  /** On one line. */
  public static String line(Object value) {
    return MAPPER.writeValueAsString(value);
  }

  /** For people, with a line feed at the end. */
  public static String pretty(Object value) {
    return MAPPER.writerWithDefaultPrettyPrinter().writeValueAsString(value) + "\n";
  }
}
