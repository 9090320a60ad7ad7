package dev.assay.config.edit;

import dev.assay.config.experiment.LayerNames;
import dev.assay.config.tree.ListNode;
import dev.assay.config.tree.MapNode;
import dev.assay.config.tree.Node;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Names of layers in a tree, known before anything is bound. */
public final class TreeLayers {
  /** The root's key for the list of layers. */
  public static final String NETWORK = "network";

  private TreeLayers() {}

  /** The name that each layer has or gets; null where its type is missing. */
  public static List<@Nullable String> names(MapNode root) {
    List<Node> layers = root.get(NETWORK) instanceof ListNode list ? list.elements() : List.of();
    List<@Nullable String> types = new ArrayList<>();
    for (Node layer : layers) {
      types.add(layer instanceof MapNode map ? map.text(MapNode.TYPE) : null);
    }
    List<@Nullable String> names = LayerNames.byDefault(types);
    for (int i = 0; i < names.size(); i++) {
      String own = layers.get(i) instanceof MapNode map ? map.text("name") : null;
      if (own != null) {
        names.set(i, own);
      }
    }
    return names;
  }
}
