package dev.assay.cli.create;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** A folder that is written whole or not at all. */
public final class NewFolder {
  private NewFolder() {}

  /** Whether there is nothing that writing would touch: no such folder, or an empty one. */
  public static boolean isFree(Path folder) {
    if (Files.notExists(folder, LinkOption.NOFOLLOW_LINKS)) {
      return true;
    }
    return Files.isDirectory(folder) && children(folder).isEmpty();
  }

  /**
   * Writes files into a folder, which is made with those above it. Nothing stays when one of them
   * cannot be written.
   *
   * @param files text by path relative to the folder
   * @throws UncheckedIOException when it cannot be written, or is not free
   */
  public static void write(Path folder, Map<String, String> files) {
    Path target = folder.toAbsolutePath().normalize();
    try {
      if (Files.exists(target)) {
        // Kept, for someone may stand in it.
        fill(target, files);
      } else {
        Path parent = target.getParent();
        Path whole = unfinished(Files.createDirectories(parent));
        try {
          writeAll(whole, files);
          Files.move(whole, target, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
          delete(whole);
          throw e;
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(folder.toString(), e);
    }
  }

  private static void fill(Path target, Map<String, String> files) throws IOException {
    Path whole = unfinished(target);
    List<Path> parts = List.of();
    try {
      writeAll(whole, files);
      parts = children(whole);
      for (Path part : parts) {
        Files.move(part, target.resolve(part.getFileName()));
      }
      delete(whole);
    } catch (IOException e) {
      for (Path part : parts) {
        if (Files.notExists(part)) {
          delete(target.resolve(part.getFileName()));
        }
      }
      delete(whole);
      throw e;
    }
  }

  /** Not a temporary folder of the JDK's, which nobody else could read. */
  private static Path unfinished(Path in) throws IOException {
    return Files.createDirectory(in.resolve(".new-" + Long.toHexString(System.nanoTime())));
  }

  private static void writeAll(Path folder, Map<String, String> files) throws IOException {
    for (Map.Entry<String, String> file : files.entrySet()) {
      Path path = folder.resolve(file.getKey());
      Files.createDirectories(path.getParent());
      Files.writeString(path, file.getValue());
    }
  }

  private static List<Path> children(Path folder) {
    try (Stream<Path> all = Files.list(folder)) {
      return all.sorted().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(folder.toString(), e);
    }
  }

  private static void delete(Path folder) throws IOException {
    try (Stream<Path> all = Files.walk(folder)) {
      for (Path path : all.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(path);
      }
    }
  }
}
