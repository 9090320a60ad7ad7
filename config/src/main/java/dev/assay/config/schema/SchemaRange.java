package dev.assay.config.schema;

import dev.assay.core.spi.Range;
import java.util.Optional;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Ranges in the words of JSON Schema. */
final class SchemaRange {
  private SchemaRange() {}

  static ObjectNode number(String type, Optional<Range> range) {
    ObjectNode node = JsonNodeFactory.instance.objectNode().put("type", type);
    range.ifPresent(r -> {
      bound(node, r.lowClosed() ? "minimum" : "exclusiveMinimum", r.low());
      bound(node, r.highClosed() ? "maximum" : "exclusiveMaximum", r.high());
    });
    return node;
  }

  private static void bound(ObjectNode node, String word, double value) {
    if (Double.isInfinite(value)) {
      return;
    }
    if (value == Math.rint(value) && Math.abs(value) < 1e15) {
      node.put(word, (long) value);
    } else {
      node.put(word, value);
    }
  }
}
