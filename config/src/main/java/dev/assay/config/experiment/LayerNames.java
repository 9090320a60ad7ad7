package dev.assay.config.experiment;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Names layers by their type and ordinal among that type: {@code dense-1}, {@code dense-2}. Layers
 * with a name of their own count too, so that naming one renames no other.
 */
public final class LayerNames {
  private LayerNames() {}

  /** The default name of each layer, given their types; null for a layer of unknown type. */
  public static List<@Nullable String> byDefault(List<? extends @Nullable String> types) {
    Map<String, Integer> counts = new HashMap<>();
    List<@Nullable String> names = new ArrayList<>();
    for (String type : types) {
      names.add(type == null ? null : type + "-" + counts.merge(type, 1, Integer::sum));
    }
    return names;
  }

  static List<NetworkLayer> resolve(List<NetworkLayer> layers) {
    Map<String, Integer> counts = new HashMap<>();
    List<NetworkLayer> named = new ArrayList<>();
    for (NetworkLayer layer : layers) {
      String byDefault = layer.type() + "-" + counts.merge(layer.type(), 1, Integer::sum);
      named.add(layer.name() == null ? layer.named(byDefault) : layer);
    }
    return List.copyOf(named);
  }
}
