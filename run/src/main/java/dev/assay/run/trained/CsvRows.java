package dev.assay.run.trained;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import dev.assay.config.problem.ConfigException;
import dev.assay.config.problem.Mark;
import dev.assay.config.problem.NodePath;
import dev.assay.config.problem.Problem;
import dev.assay.config.problem.Source;
import dev.assay.config.problem.Words;
import dev.assay.core.data.CellText;
import dev.assay.core.data.DataException;
import dev.assay.core.matrix.Matrix;
import dev.assay.run.prepare.SourceColumns;
import dev.assay.run.prepare.TextRows;
import java.io.EOFException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Objects;

/**
 * Rows of a text file, plain or gzip, in the columns that a network was trained on. When those have
 * names the first line names the file's columns, which may stand in any order and be more.
 * Otherwise columns count by position, and a first line that is not all numbers is skipped. Up to
 * five wrong cells are reported together.
 */
public final class CsvRows implements AutoCloseable {
  private static final int MOST_PROBLEMS = 5;

  private final Path file;
  private final SourceColumns source;
  private final CsvReader<CsvRecord> reader;
  private final Iterator<CsvRecord> records;
  private final List<Problem> problems = new ArrayList<>();
  private final Alignment alignment;
  private final int cells;
  private long count;
  private boolean firstIsRow;
  private final CsvRecord first;

  /**
   * Opens a file and finds the columns.
   *
   * @throws ConfigException when it cannot be read, or a column is missing
   */
  public CsvRows(Path file, char separator, SourceColumns source) {
    this.file = file;
    this.source = source;
    this.reader = open(separator);
    this.records = reader.iterator();
    boolean opened = false;
    try {
      first = next("the file is empty");
      List<String> names = first.getFields().stream().map(String::strip).toList();
      cells = names.size();
      boolean numbers = names.stream().allMatch(CellText::isNumber);
      firstIsRow = numbers;
      alignment = align(names, numbers, source);
      opened = true;
    } finally {
      if (!opened) {
        close();
      }
    }
  }

  private Alignment align(List<String> names, boolean numbers, SourceColumns source) {
    if (numbers && Alignment.byName(source)) {
      throw new ConfigException(
          problem(
              1,
              "the first line holds only numbers, expected the names of the columns: "
                  + String.join(", ", source.names())));
    }
    try {
      return Alignment.byName(source)
          ? Alignment.of(names, source)
          : Alignment.byPosition(cells, source);
    } catch (DataException e) {
      throw new ConfigException(
          String.valueOf(e.getMessage()).lines().map(line -> problem(1, line)).toList());
    }
  }

  private CsvReader<CsvRecord> open(char separator) {
    if (!Files.isRegularFile(file)) {
      String what = Files.exists(file) ? "is no file" : "does not exist";
      throw new ConfigException(problem(0, what));
    }
    try {
      return TextRows.read(file, separator);
    } catch (IOException e) {
      throw unreadable(e);
    }
  }

  /** Names of columns in the file that the network does not know. */
  public List<String> ignored() {
    return alignment.ignored();
  }

  /**
   * The next rows, without any when there are no more.
   *
   * @param most rows at most
   * @throws ConfigException with up to five problems
   */
  public Matrix next(int most) {
    float[] numbers = new float[Math.multiplyExact(most, alignment.places().length)];
    int rows = 0;
    while (rows < most && (firstIsRow || hasNext())) {
      CsvRecord record = firstIsRow ? first : next("");
      firstIsRow = false;
      read(record, numbers, rows * alignment.places().length);
      rows++;
    }
    count += rows;
    if (count == 0) {
      throw new ConfigException(problem(0, "no rows of data after the first line"));
    }
    if (rows == 0 && !problems.isEmpty()) {
      throw new ConfigException(problems);
    }
    return Matrix.over(numbers, most, alignment.places().length).rows(0, rows);
  }

  private void read(CsvRecord record, float[] numbers, int at) {
    long line = record.getStartingLineNumber();
    if (record.getFieldCount() != cells) {
      add(line, "got " + record.getFieldCount() + " cells, expected " + cells);
      return;
    }
    for (int j = 0; j < alignment.places().length; j++) {
      int cell = alignment.places()[j];
      String text = record.getField(cell).strip();
      try {
        numbers[at + j] = source.number(j, text);
      } catch (DataException e) {
        add(line, "column " + (cell + 1) + name(j) + ": " + e.getMessage());
      }
    }
  }

  private String name(int column) {
    return source.names().isEmpty() ? "" : " (" + source.names().get(column) + ")";
  }

  /** Rows read so far. */
  public long count() {
    return count;
  }

  /** Whether rows can still be written: nothing is wrong so far. */
  public boolean sound() {
    return problems.isEmpty();
  }

  private void add(long line, String message) {
    problems.add(problem(line, message));
    if (problems.size() == MOST_PROBLEMS) {
      problems.add(problem(0, "... and perhaps more"));
      throw new ConfigException(problems);
    }
  }

  private boolean hasNext() {
    try {
      return records.hasNext();
    } catch (UncheckedIOException | CsvParseException e) {
      throw failed(e);
    }
  }

  private CsvRecord next(String whenNone) {
    if (!hasNext()) {
      throw new ConfigException(problem(0, whenNone));
    }
    try {
      return records.next();
    } catch (UncheckedIOException | CsvParseException e) {
      throw failed(e);
    }
  }

  private ConfigException failed(RuntimeException e) {
    if (e.getCause() instanceof IOException cause) {
      return unreadable(cause);
    }
    String detail = e.getCause() == null ? "" : ": " + e.getCause().getMessage();
    return new ConfigException(problem(0, e.getMessage() + detail));
  }

  private ConfigException unreadable(IOException e) {
    return new ConfigException(
        problem(
            0,
            switch (e) {
              case EOFException end -> "the gzip data end early: the file is cut off";
              case CharacterCodingException text -> "the text is not UTF-8";
              default -> "cannot be read: " + Words.reason(e);
            }));
  }

  private Problem problem(long line, String message) {
    Mark mark = new Mark(Source.file(file), (int) line, line == 0 ? 0 : 1);
    return Problem.of(mark, NodePath.ROOT, message, null, null, null);
  }

  @Override
  public void close() {
    try {
      reader.close();
    } catch (IOException e) {
      throw new UncheckedIOException(Objects.toString(file), e);
    }
  }
}
