package dev.assay.data.shipped;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import dev.assay.core.data.Table;
import dev.assay.core.data.Targets;
import dev.assay.core.matrix.Matrix;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.GZIPInputStream;

/** Reads a text file of numbers inside the jar; these files are known to be well formed. */
final class ShippedFile {
  private final List<CsvRecord> records;

  /**
   * Reads all of a file.
   *
   * @param name the resource; gzip when it ends in {@code .gz}
   */
  ShippedFile(String name, char separator) {
    try (InputStream raw = open(name);
        InputStream plain = name.endsWith(".gz") ? new GZIPInputStream(raw) : raw;
        CsvReader<CsvRecord> reader =
            CsvReader.builder()
                .fieldSeparator(separator)
                .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                .ofCsvRecord(new InputStreamReader(plain, StandardCharsets.US_ASCII))) {
      records = new ArrayList<>(reader.stream().toList());
    } catch (IOException e) {
      throw new UncheckedIOException("shipped data set " + name, e);
    }
  }

  private static InputStream open(String name) throws IOException {
    InputStream found = ShippedFile.class.getResourceAsStream(name);
    if (found == null) {
      throw new FileNotFoundException("not in the jar: " + name);
    }
    return found;
  }

  /**
   * A table of labels, where the first line holds the numbers of rows and inputs and the names of
   * the classes.
   */
  static Table withHeader(String name, List<String> columnNames) {
    ShippedFile file = new ShippedFile(name, ',');
    List<String> header = file.records.removeFirst().getFields();
    return file.labelled(columnNames, header.subList(2, header.size()));
  }

  /** A table of inputs with the class in the last column. */
  Table labelled(List<String> columnNames, List<String> classNames) {
    int inputs = records.getFirst().getFieldCount() - 1;
    int[] labels = new int[records.size()];
    for (int row = 0; row < labels.length; row++) {
      labels[row] = Integer.parseInt(records.get(row).getField(inputs));
    }
    return new Table(
        numbers(inputs), new Targets.Labels(labels, classNames.size()), columnNames, classNames);
  }

  /** The first {@code columns} columns of every line. */
  Matrix numbers(int columns) {
    Matrix result = Matrix.zeros(records.size(), columns);
    for (int row = 0; row < result.rows(); row++) {
      for (int column = 0; column < columns; column++) {
        result.set(row, column, Float.parseFloat(records.get(row).getField(column)));
      }
    }
    return result;
  }
}
