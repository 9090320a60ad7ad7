package dev.assay.run.record;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/** Puts files in place whole or not at all: written beside their place, then moved there. */
public final class WholeFile {
  private WholeFile() {}

  /** What a file is to hold. */
  @FunctionalInterface
  public interface Content {
    void write(Path temporary) throws IOException;
  }

  /** Puts a file in place, or replaces it; when its content cannot be written nothing is left. */
  public static void put(Path file, Content content) throws IOException {
    Path temporary = file.resolveSibling(file.getFileName() + ".tmp");
    try {
      content.write(temporary);
      Files.move(
          temporary, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    } finally {
      Files.deleteIfExists(temporary);
    }
  }

  /** The same for text, in UTF-8. */
  public static void put(Path file, String text) throws IOException {
    put(file, temporary -> Files.writeString(temporary, text, StandardCharsets.UTF_8));
  }
}
