package dev.assay.config.catalog;

/**
 * A plugin that was left out.
 *
 * @param location the jar or folder, or the class of a built-in
 * @param reason why, for the user
 */
public record RefusedPlugin(String location, String reason) {
  @Override
  public String toString() {
    return "plugin " + location + " is left out: " + reason;
  }
}
