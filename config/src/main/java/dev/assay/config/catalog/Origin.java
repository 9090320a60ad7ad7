package dev.assay.config.catalog;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * Where a plugin comes from.
 *
 * @param location the jar or folder as shown to the user; {@code built-in} for the class path
 * @param plugin the class, or classes, that registered the components
 * @param version the manifest's {@code Implementation-Version}
 * @param files the jars, or the folder of class files, that it was loaded from
 * @param loadedHash the hash of the files when they were loaded; empty for a built-in, whose files
 *     are hashed when somebody asks
 */
public record Origin(
    String location,
    String plugin,
    Optional<String> version,
    List<Path> files,
    Optional<String> loadedHash) {
  public static final String BUILT_IN = "built-in";

  public Origin {
    files = List.copyOf(files);
  }

  public boolean builtIn() {
    return BUILT_IN.equals(location);
  }

  /** SHA-256 of the files in hexadecimal digits; of no files, the hash of nothing. */
  public String sha256() {
    return loadedHash.orElseGet(() -> FileHash.sha256(files));
  }

  /** The place for a message: the jar, or the plugin's class for a built-in. */
  @Override
  public String toString() {
    return builtIn() ? plugin + " (built-in)" : location;
  }
}
