package dev.assay.config.catalog;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;

/**
 * Hashes files. One file has the hash that {@code sha256sum} prints; several files, or a folder,
 * have the hash of the lines "hash name" in the order of names.
 */
final class FileHash {
  private FileHash() {}

  static String sha256(List<Path> files) {
    try {
      if (files.size() == 1) {
        return Files.isDirectory(files.getFirst())
            ? ofFolder(files.getFirst())
            : of(files.getFirst());
      }
      StringBuilder lines = new StringBuilder();
      for (Path file : files.stream().sorted().toList()) {
        lines.append(sha256(List.of(file))).append(' ').append(file.getFileName()).append('\n');
      }
      return hex(lines.toString().getBytes(StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String ofFolder(Path folder) throws IOException {
    StringBuilder lines = new StringBuilder();
    try (Stream<Path> all = Files.walk(folder)) {
      for (Path file : all.filter(Files::isRegularFile).sorted().toList()) {
        lines.append(of(file)).append(' ').append(folder.relativize(file)).append('\n');
      }
    }
    return hex(lines.toString().getBytes(StandardCharsets.UTF_8));
  }

  private static String of(Path file) throws IOException {
    return hex(Files.readAllBytes(file));
  }

  private static String hex(byte[] bytes) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every JDK has SHA-256", e);
    }
  }
}
