package dev.assay.run.prepare;

/**
 * A promise that a plugin's component does not keep.
 *
 * @param component kind and name
 * @param plugin the jar it comes from
 * @param check the check that found it
 * @param message names the mistake
 */
public record BrokenPromise(String component, String plugin, String check, String message) {
  /** For a warning. */
  @Override
  public String toString() {
    return component + " of " + plugin + " breaks a promise: " + check + ": " + message;
  }
}
