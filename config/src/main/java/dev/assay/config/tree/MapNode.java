package dev.assay.config.tree;

import dev.assay.config.problem.Mark;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Keys with values, in the order written. */
public record MapNode(Mark mark, Map<String, Entry> entries) implements Node {
  /** The key of a component's name. */
  public static final String TYPE = "type";

  /**
   * A value and the place of its key.
   *
   * @param key where the key was written
   */
  public record Entry(Mark key, Node value) {}

  public MapNode {
    entries = Collections.unmodifiableMap(new LinkedHashMap<>(entries));
  }

  /** The map form of a component that was written as its bare name. */
  public static MapNode ofType(ScalarNode name) {
    return new MapNode(name.mark(), Map.of(TYPE, new Entry(name.mark(), name)));
  }

  public @Nullable Node get(String key) {
    Entry entry = entries.get(key);
    return entry == null ? null : entry.value();
  }

  /** The text under a key; null when there is none or it is no text. */
  public @Nullable String text(String key) {
    return get(key) instanceof ScalarNode s && s.kind() == ScalarNode.Kind.TEXT ? s.text() : null;
  }

  /** A copy that lacks some keys. */
  public MapNode without(Collection<String> keys) {
    Map<String, Entry> rest = new LinkedHashMap<>(entries);
    rest.keySet().removeAll(keys);
    return new MapNode(mark, rest);
  }

  @Override
  public String inWords() {
    return "a map";
  }
}
