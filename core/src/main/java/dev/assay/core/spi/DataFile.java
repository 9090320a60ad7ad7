package dev.assay.core.spi;

import java.nio.file.Path;

/**
 * A file or folder named by a hyper-parameter.
 *
 * @param written the path as the user wrote it
 * @param path resolved against the folder of the YAML file that declares it, or, for an override,
 *     against the working directory
 */
public record DataFile(String written, Path path) {
  @Override
  public String toString() {
    return written;
  }
}
