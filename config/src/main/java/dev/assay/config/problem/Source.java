package dev.assay.config.problem;

import java.nio.file.Path;

/**
 * A text that configuration is read from.
 *
 * @param name as shown to the user, such as {@code mnist.yaml}
 * @param folder absolute; relative files named in this text start here
 */
public record Source(String name, Path folder) {
  /** A YAML file. */
  public static Source file(Path file) {
    Path absolute = file.toAbsolutePath().normalize();
    Path parent = absolute.getParent();
    return new Source(file.toString(), parent == null ? absolute : parent);
  }

  /** An override; files in it start in the working directory. */
  public static Source override(String origin, String text, Path workingDirectory) {
    return new Source(origin + " '" + text + "'", workingDirectory.toAbsolutePath().normalize());
  }
}
