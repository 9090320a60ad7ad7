package dev.assay.run.prepare;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.CsvRecordHandler;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.io.BufferedInputStream;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.GZIPInputStream;

/** Opens text files of rows, UTF-8, plain or gzip (told by content). */
public final class TextRows {
  private static final char BYTE_ORDER_MARK = '\uFEFF';
  private static final int MOST_COLUMNS = 1_000_000;
  private static final int BUFFER = 1 << 16;

  private TextRows() {}

  /** The content of a file, unpacked when it is gzip. */
  public static InputStream unpacked(Path file) throws IOException {
    InputStream raw = new BufferedInputStream(Files.newInputStream(file), BUFFER);
    raw.mark(2);
    boolean packed = raw.read() == 0x1f && raw.read() == 0x8b;
    raw.reset();
    return packed ? new GZIPInputStream(raw, BUFFER) : raw;
  }

  /** The text after the byte order mark that some programs write. */
  public static BufferedReader text(Path file) throws IOException {
    BufferedReader text =
        new BufferedReader(
            new InputStreamReader(unpacked(file), StandardCharsets.UTF_8.newDecoder()));
    text.mark(1);
    if (text.read() != BYTE_ORDER_MARK) {
      text.reset();
    }
    return text;
  }

  /** The rows, with quotes as in RFC 4180; they may have fewer or more cells than the first. */
  public static CsvReader<CsvRecord> read(Path file, char separator) throws IOException {
    return CsvReader.builder()
        .fieldSeparator(separator)
        .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
        .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
        .trimWhitespacesAroundQuotes(true)
        .allowUnclosedQuote(false)
        .build(CsvRecordHandler.of(b -> b.maxFields(MOST_COLUMNS)), text(file));
  }
}
