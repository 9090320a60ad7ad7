package dev.assay.config.resolve;

import dev.assay.config.experiment.LayerNames;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Hashes what determines an experiment's result besides its seed.
 *
 * <p>Left out: seed, the experiment's name, listeners, allowed rules, folders of files, and layer
 * names that are the default ones. Other layer names count, because they address random draws.
 */
final class ConfigHash {
  private static final List<String> LEFT_OUT = List.of("experiment", "seed", "listeners", "allow");

  private ConfigHash() {}

  /**
   * The hash in hexadecimal digits.
   *
   * @param resolved with files written by name only; changed by this call
   */
  static String of(ObjectNode resolved) {
    resolved.remove(LEFT_OUT);
    List<@Nullable String> types = new ArrayList<>();
    JsonNode network = resolved.get("network");
    network.forEach(layer -> types.add(layer.get("type").asString()));
    List<@Nullable String> names = LayerNames.byDefault(types);
    for (int i = 0; i < names.size(); i++) {
      ObjectNode layer = (ObjectNode) network.get(i);
      JsonNode name = layer.get("name");
      if (name != null && name.asString().equals(names.get(i))) {
        layer.remove("name");
      }
    }
    return sha256(CanonicalJson.write(resolved));
  }

  private static String sha256(String text) {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      return HexFormat.of().formatHex(digest.digest(text.getBytes(StandardCharsets.UTF_8)));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every JDK has SHA-256", e);
    }
  }
}
