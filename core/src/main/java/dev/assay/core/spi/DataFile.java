package dev.assay.core.spi;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * A file or folder named by a hyper-parameter. Two are equal when they lead to the same path,
 * however that was written.
 *
 * @param written the path as the user wrote it
 * @param path resolved against the folder of the YAML file that declares it, or, for an override,
 *     against the working directory
 */
public record DataFile(String written, Path path) {
  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof DataFile file && file.path.equals(path);
  }

  @Override
  public int hashCode() {
    return path.hashCode();
  }

  @Override
  public String toString() {
    return written;
  }
}
