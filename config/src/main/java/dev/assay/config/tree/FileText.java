package dev.assay.config.tree;

import dev.assay.config.problem.ConfigException;
import dev.assay.config.problem.Mark;
import dev.assay.config.problem.NodePath;
import dev.assay.config.problem.Problem;
import dev.assay.config.problem.Source;
import dev.assay.config.problem.Words;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** The text of a configuration file, read with care. */
final class FileText {
  /** Bytes that a configuration file may have; YAML readers slow down badly on huge scalars. */
  static final int LARGEST = 1 << 20;

  private FileText() {}

  static String read(Path file) {
    Source source = Source.file(file);
    Mark whole = Mark.whole(source);
    if (Files.isDirectory(file)) {
      throw refused(whole, "this is a folder", "a folder", "a YAML file");
    }
    if (!Files.exists(file)) {
      throw refused(whole, "no such file", null, "a YAML file");
    }
    byte[] bytes;
    try (InputStream in = Files.newInputStream(file)) {
      bytes = in.readNBytes(LARGEST + 1);
    } catch (IOException e) {
      throw refused(whole, "cannot be read: " + Words.reason(e), null, "a readable YAML file");
    }
    if (bytes.length > LARGEST) {
      throw refused(
          whole, "the file is larger than 1 MB", "more than 1 MB", "a YAML file of at most 1 MB");
    }
    return decode(bytes, source);
  }

  private static String decode(byte[] bytes, Source source) {
    ByteBuffer in = ByteBuffer.wrap(bytes);
    CharBuffer out = CharBuffer.allocate(bytes.length + 1);
    CoderResult result =
        StandardCharsets.UTF_8
            .newDecoder()
            .onMalformedInput(CodingErrorAction.REPORT)
            .onUnmappableCharacter(CodingErrorAction.REPORT)
            .decode(in, out, true);
    String text = out.flip().toString();
    if (result.isError()) {
      String given = "byte 0x%02X".formatted(bytes[in.position()] & 0xFF);
      throw refused(
          position(source, text, text.length()),
          "not UTF-8 text: " + given + "; is this a YAML file?",
          given,
          "UTF-8 text");
    }
    return text.startsWith("\uFEFF") ? text.substring(1) : text;
  }

  /** The place of the character at an offset. */
  static Mark position(Source source, String text, int offset) {
    int line = 1;
    int start = 0;
    for (int i = 0; i < offset; i++) {
      if (text.charAt(i) == '\n') {
        line++;
        start = i + 1;
      }
    }
    return new Mark(source, line, text.codePointCount(start, offset) + 1);
  }

  private static ConfigException refused(
      Mark mark, String message, @Nullable String given, String expected) {
    return new ConfigException(Problem.of(mark, NodePath.ROOT, message, given, expected, null));
  }
}
