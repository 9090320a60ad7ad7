package dev.assay.data.csv;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.CsvRecordHandler;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import dev.assay.core.data.DataException;
import dev.assay.core.data.RawColumn;
import dev.assay.core.data.Table;
import dev.assay.core.spi.DataContext;
import dev.assay.core.spi.DataFile;
import dev.assay.data.support.Cells;
import dev.assay.data.support.FloatRows;
import dev.assay.data.support.InputFile;
import dev.assay.data.support.TargetKind;
import dev.assay.data.support.Where;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Reads one file into a table; up to five wrong cells are reported together. */
final class CsvFile {
  private static final char BYTE_ORDER_MARK = '\uFEFF';
  private static final int MOST_COLUMNS = 1_000_000;
  private static final int MOST_PROBLEMS = 5;
  private final DataFile file;
  private final Csv settings;
  private final DataContext context;
  private final List<String> problems = new ArrayList<>();

  /**
   * What a file holds.
   *
   * @param classes classes of the target; empty when it is numbers
   */
  record Content(Table table, Layout layout, Optional<Classes> classes) {}

  CsvFile(DataFile file, Csv settings, DataContext context) {
    this.file = file;
    this.settings = settings;
    this.context = context;
  }

  /**
   * Reads everything.
   *
   * @param main the main file's content, whose columns and classes this one must have; null for the
   *     main file itself
   * @throws DataException when something is wrong with the file
   */
  Content read(@Nullable Content main) {
    CsvRecordHandler handler = CsvRecordHandler.of(b -> b.maxFields(MOST_COLUMNS));
    try (InputFile input = InputFile.open(file);
        CsvReader<CsvRecord> reader =
            CsvReader.builder()
                .fieldSeparator(settings.separator().charAt(0))
                .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                .trimWhitespacesAroundQuotes(true)
                .allowUnclosedQuote(false)
                .build(handler, text(input))) {
      // A packed file may hold far more than its size tells; it does not fill a disk unasked.
      Where where = settings.inputsOn();
      where = where == Where.AUTO && input.packed() ? Where.MEMORY : where;
      return read(reader.iterator(), main, where);
    } catch (UncheckedIOException e) {
      throw InputFile.unreadable(file, Objects.requireNonNull(e.getCause()));
    } catch (IOException e) {
      throw InputFile.unreadable(file, e);
    } catch (CsvParseException e) {
      throw malformed(e);
    }
  }

  /** The file's text after the byte order mark that some programs write. */
  private static Reader text(InputFile input) throws IOException {
    Reader text =
        new BufferedReader(
            new InputStreamReader(input.stream(), StandardCharsets.UTF_8.newDecoder()));
    text.mark(1);
    if (text.read() != BYTE_ORDER_MARK) {
      text.reset();
    }
    return text;
  }

  private DataException malformed(CsvParseException e) {
    if (e.getCause() instanceof IOException cause) {
      return InputFile.unreadable(file, cause);
    }
    String detail = e.getCause() == null ? "" : ": " + e.getCause().getMessage();
    return new DataException(file + ": " + e.getMessage() + detail, e);
  }

  private Content read(Iterator<CsvRecord> records, @Nullable Content main, Where where) {
    CsvRecord first = next(records);
    Layout layout = layout(first, main);
    Optional<Classes> known = main == null ? Optional.empty() : main.classes();
    TargetKind kind = main != null && known.isEmpty() ? TargetKind.NUMBERS : settings.labels();
    List<RawColumn> columns = main == null ? List.of() : main.table().rawColumns();
    String name = file.toString();
    boolean gaps = settings.missing() == MissingCells.MEAN;
    CsvRows rows =
        new CsvRows(
            layout,
            settings.missing() == MissingCells.DROP,
            new InputCells(context, name, layout, gaps, columns, where),
            new TargetCells(context, name, kind, layout.targets().length, known.orElse(null)),
            new FloatRows(context, 1, name + ": weights"));
    CsvRecord record = settings.header() ? next(records) : first;
    while (true) {
      addRow(record, rows);
      if (!records.hasNext()) {
        break;
      }
      record = records.next();
    }
    requireNoProblems();
    if (rows.count() < (main == null ? 2 : 1)) {
      throw new DataException(
          "%s: %d row%s of data%s, expected at least %d"
              .formatted(
                  file,
                  rows.count(),
                  rows.count() == 1 ? "" : "s",
                  rows.dropped() == 0 ? "" : " without missing cells",
                  main == null ? 2 : 1));
    }
    return rows.finish();
  }

  private CsvRecord next(Iterator<CsvRecord> records) {
    if (!records.hasNext()) {
      throw new DataException(
          file + ": no rows of data" + (settings.header() ? " after the header" : ""));
    }
    return records.next();
  }

  private Layout layout(CsvRecord first, @Nullable Content main) {
    List<String> cells = first.getFields().stream().map(String::strip).toList();
    List<String> names = settings.header() ? cells : List.of();
    if (settings.header() && cells.stream().allMatch(Cells::isNumber)) {
      throw new DataException(
          file
              + ":1: header: true, but the first line holds only numbers; set header: false or name"
              + " the columns");
    }
    if (main == null) {
      return Layout.of(file.toString(), names, cells.size(), settings);
    }
    requireSameColumns(main.layout(), names, cells.size());
    return main.layout();
  }

  private void requireSameColumns(Layout main, List<String> names, int cells) {
    if (cells != main.cells()) {
      throw new DataException(
          "%s:1: %d columns, the main file has %d".formatted(file, cells, main.cells()));
    }
    for (int i = 0; i < names.size(); i++) {
      if (!names.get(i).equals(main.names().get(i))) {
        throw new DataException(
            "%s:1: column %d is %s, in the main file it is %s"
                .formatted(
                    file, i + 1, Cells.quoted(names.get(i)), Cells.quoted(main.names().get(i))));
      }
    }
  }

  private void addRow(CsvRecord record, CsvRows rows) {
    long line = record.getStartingLineNumber();
    if (record.getFieldCount() != rows.layout().cells()) {
      problem(
          "%s:%d: %s, expected %d as in the first line"
              .formatted(file, line, cells(record.getFieldCount()), rows.layout().cells()));
      return;
    }
    for (CsvRows.Wrong wrong : rows.add(record)) {
      String hint = wrong.input() ? hint(line) : "";
      problem(
          file
              + ":"
              + line
              + ": "
              + rows.layout().where(wrong.cell())
              + ": "
              + wrong.what()
              + hint);
    }
  }

  private static String cells(int count) {
    return count + (count == 1 ? " cell" : " cells");
  }

  private String hint(long line) {
    return line == 1 ? "; does the file have a header? (header: true)" : "";
  }

  private void problem(String text) {
    problems.add(text);
    if (problems.size() == MOST_PROBLEMS) {
      problems.add("... and perhaps more");
      requireNoProblems();
    }
  }

  private void requireNoProblems() {
    if (!problems.isEmpty()) {
      throw new DataException(String.join("\n", problems));
    }
  }
}
