package dev.assay.data.support;

import dev.assay.core.data.DataException;
import dev.assay.core.spi.DataFile;
import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.CharacterCodingException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipException;

/**
 * A data file that is open for reading, unpacked when it is gzip by its first two bytes.
 *
 * @param file as the user named it
 * @param stream the content, unpacked
 * @param packed whether the file is gzip
 * @param bytes size of the file as it is stored
 */
public record InputFile(DataFile file, InputStream stream, boolean packed, long bytes)
    implements AutoCloseable {
  private static final int BUFFER = 1 << 16;

  /**
   * Opens a file.
   *
   * @throws DataException when it is missing, is not a file, is empty or cannot be read
   */
  public static InputFile open(DataFile file) {
    Path path = file.path();
    if (!Files.exists(path)) {
      throw new DataException(file + ": no such file" + hint(path));
    }
    if (!Files.isRegularFile(path)) {
      throw new DataException(
          file + ": expected a file, this is " + (Files.isDirectory(path) ? "a folder" : "none"));
    }
    try {
      return open(
          file, Files.size(path), new BufferedInputStream(Files.newInputStream(path), BUFFER));
    } catch (IOException e) {
      throw unreadable(file, e);
    }
  }

  private static InputFile open(DataFile file, long bytes, InputStream raw) throws IOException {
    boolean handedOver = false;
    try {
      raw.mark(2);
      int first = raw.read();
      int second = raw.read();
      raw.reset();
      if (first < 0) {
        throw new DataException(file + ": the file is empty");
      }
      boolean packed = first == 0x1f && second == 0x8b;
      InputStream content = packed ? new GZIPInputStream(raw, BUFFER) : raw;
      handedOver = true;
      return new InputFile(file, content, packed, bytes);
    } finally {
      if (!handedOver) {
        raw.close();
      }
    }
  }

  private static String hint(Path path) {
    Path folder = path.toAbsolutePath().getParent();
    Path name = path.getFileName();
    if (folder == null || name == null || !Files.isDirectory(folder)) {
      return " (" + path.toAbsolutePath() + ")";
    }
    try (Stream<Path> entries = Files.list(folder)) {
      List<String> names = entries.map(p -> p.getFileName().toString()).sorted().toList();
      return " in " + folder + Nearest.words(name.toString(), names);
    } catch (IOException e) {
      return " in " + folder + ", which cannot be listed";
    }
  }

  /** What went wrong in reading, for the user. */
  public static DataException unreadable(DataFile file, IOException cause) {
    String reason =
        switch (cause) {
          case EOFException e -> "the gzip data end early: the file is truncated";
          case ZipException e -> "damaged gzip data: " + e.getMessage();
          case CharacterCodingException e -> "the text is not UTF-8";
          case AccessDeniedException e -> "cannot be read: permission denied";
          default -> "cannot be read: " + cause.getMessage();
        };
    return new DataException(file + ": " + reason, cause);
  }

  @Override
  public void close() throws IOException {
    stream.close();
  }
}
