package dev.assay.config.resolve;

import tools.jackson.databind.node.ObjectNode;

/**
 * An experiment with everything explicit: defaults and layer names written out, files absolute.
 *
 * @param json the keys in the order of the records; do not change it
 * @param configHash SHA-256 in 64 hexadecimal digits
 */
public record Resolved(ObjectNode json, String configHash) {
  /** As many digits as people are shown. */
  public static final int SHOWN_DIGITS = 16;

  public String shortHash() {
    return configHash.substring(0, SHOWN_DIGITS);
  }

  /** YAML that loads to an equal experiment. */
  public String yaml() {
    return YamlWriter.write(json);
  }
}
