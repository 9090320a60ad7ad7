package dev.assay.config.tree;

import java.util.stream.Collectors;

/** Writes nodes as YAML flow values on one line, as overrides take them. */
public final class FlowText {
  private FlowText() {}

  /** A text that {@link YamlReader#readValue} reads as an equal value. */
  public static String of(Node node) {
    return switch (node) {
      case MapNode map -> map(map);
      case ListNode list ->
          list.elements().stream().map(FlowText::of).collect(Collectors.joining(", ", "[", "]"));
      case ScalarNode scalar -> scalar(scalar);
    };
  }

  /** A shorter text for people: a component without parameters is its name. */
  public static String shown(Node node) {
    return switch (node) {
      case MapNode map when map.text(MapNode.TYPE) != null -> {
        String type = String.valueOf(map.text(MapNode.TYPE));
        MapNode rest = map.without(java.util.List.of(MapNode.TYPE));
        yield rest.entries().isEmpty() ? type : type + " " + shownEntries(rest);
      }
      case MapNode map -> shownEntries(map);
      case ListNode list ->
          list.elements().stream().map(FlowText::shown).collect(Collectors.joining(", ", "[", "]"));
      case ScalarNode scalar -> scalar.text().isEmpty() ? "\"\"" : scalar.text();
    };
  }

  private static String shownEntries(MapNode map) {
    return map.entries().entrySet().stream()
        .map(e -> e.getKey() + ": " + shown(e.getValue().value()))
        .collect(Collectors.joining(", ", "{", "}"));
  }

  private static String map(MapNode map) {
    return map.entries().entrySet().stream()
        .map(e ->
            scalar(new ScalarNode(map.mark(), e.getKey(), false)) + ": " + of(e.getValue().value()))
        .collect(Collectors.joining(", ", "{", "}"));
  }

  private static String scalar(ScalarNode node) {
    if (node.plain()) {
      return node.text();
    }
    boolean safe =
        new ScalarNode(node.mark(), node.text(), true).kind() == ScalarNode.Kind.TEXT
            && !node.text().equals("<<")
            && node.text().matches("[A-Za-z0-9_./][A-Za-z0-9_./ -]*(?<! )");
    return safe ? node.text() : quoted(node.text());
  }

  /** Double quotation marks, with the escapes of YAML 1.2.2, section 5.7. */
  private static String quoted(String text) {
    StringBuilder quoted = new StringBuilder("\"");
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      switch (c) {
        case '"' -> quoted.append("\\\"");
        case '\\' -> quoted.append("\\\\");
        case '\n' -> quoted.append("\\n");
        case '\r' -> quoted.append("\\r");
        case '\t' -> quoted.append("\\t");
        default -> quoted.append(c);
      }
    }
    return quoted.append('"').toString();
  }
}
