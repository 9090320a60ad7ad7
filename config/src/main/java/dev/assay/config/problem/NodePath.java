package dev.assay.config.problem;

/**
 * A place in a configuration.
 *
 * @param text such as {@code network[0].activation}; empty for the root
 */
public record NodePath(String text) {
  public static final NodePath ROOT = new NodePath("");

  public NodePath child(String key) {
    return new NodePath(text.isEmpty() ? key : text + "." + key);
  }

  public NodePath child(int index) {
    return new NodePath(text + "[" + index + "]");
  }

  /** A place further inside, itself written as a path. */
  public NodePath descend(String relative) {
    if (relative.isEmpty()) {
      return this;
    }
    return relative.startsWith("[") ? new NodePath(text + relative) : child(relative);
  }

  @Override
  public String toString() {
    return text;
  }
}
