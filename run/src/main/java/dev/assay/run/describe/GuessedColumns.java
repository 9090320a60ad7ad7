package dev.assay.run.describe;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import dev.assay.core.data.CellText;
import dev.assay.run.prepare.TextRows;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * What the columns of a text file probably are, from its first rows: a column of numbers when all
 * its cells are, of categories when there are few texts, otherwise (dates, names) to be ignored.
 */
final class GuessedColumns {
  private static final int ROWS = 10_000;
  private static final int MOST_CATEGORIES = 50;
  private static final String SEPARATORS = ",;\t|";
  private final Path file;
  private final Optional<String> target;
  private final char separator;
  private final List<Cells> columns = new ArrayList<>();
  private List<String> names = List.of();
  private int rows;

  /** What was seen of one column. */
  private static final class Cells {
    private final Set<String> texts = new HashSet<>();
    private boolean anyText;
    private boolean anyNumber;
    private boolean anyDate;
    private boolean anyEmpty;
    private boolean anyMissing;
    private boolean anyMark;

    private void add(String cell) {
      anyEmpty |= cell.isEmpty();
      anyMark |= !cell.isEmpty() && CellText.isMissing(cell, true);
      anyMissing |= CellText.isMissing(cell, true);
      if (CellText.isMissing(cell, true)) {
        return;
      }
      anyDate |= CellText.isDate(cell);
      boolean number = CellText.isNumber(cell);
      anyNumber |= number;
      anyText |= !number;
      if (texts.size() <= MOST_CATEGORIES) {
        texts.add(cell);
      }
    }

    /** Whether a word such as NA says that a number is missing. */
    private boolean marked() {
      return !anyText && anyMark;
    }

    private boolean gaps() {
      return anyText ? anyEmpty : anyMissing;
    }
  }

  /**
   * Reads the first rows.
   *
   * @throws dev.assay.config.problem.ConfigException when the file cannot be read as text
   */
  GuessedColumns(Path file, Optional<String> target) throws IOException {
    this.file = file;
    this.target = target;
    this.separator = separator();
    try (CsvReader<CsvRecord> reader = TextRows.read(file, separator)) {
      for (CsvRecord line : reader) {
        if (rows++ == 0) {
          names = line.getFields().stream().map(String::strip).toList();
          names.forEach(name -> columns.add(new Cells()));
        } else {
          for (int j = 0; j < Math.min(columns.size(), line.getFieldCount()); j++) {
            columns.get(j).add(line.getField(j).strip());
          }
        }
        if (rows > ROWS) {
          break;
        }
      }
    } catch (UncheckedIOException | CsvParseException e) {
      throw GuessedSource.problem(file, "is no text with rows: " + e.getMessage());
    }
    if (columns.isEmpty()) {
      throw GuessedSource.problem(file, "is empty");
    }
  }

  private char separator() throws IOException {
    try (BufferedReader text = TextRows.text(file)) {
      String line = text.readLine();
      char best = SEPARATORS.charAt(0);
      for (int i = 0; i < SEPARATORS.length(); i++) {
        char each = SEPARATORS.charAt(i);
        best = count(line, each) > count(line, best) ? each : best;
      }
      return best;
    }
  }

  private static long count(String line, char c) {
    return line == null ? 0 : line.chars().filter(each -> each == c).count();
  }

  private int targetColumn() {
    if (target.isEmpty()) {
      return columns.size() - 1;
    }
    int named = names.indexOf(target.get());
    if (named >= 0 || !target.get().matches("-?[0-9]{1,6}")) {
      return named;
    }
    int position = Integer.parseInt(target.get());
    return position < 0 ? columns.size() + position : position;
  }

  /** Adds what differs from the defaults of the data set csv. */
  void addTo(ObjectNode source) {
    boolean header = !names.stream().allMatch(CellText::isNumber);
    if (!header) {
      source.put("header", false);
      for (int j = 0; j < columns.size(); j++) {
        columns.get(j).add(names.get(j));
      }
    }
    if (separator != SEPARATORS.charAt(0)) {
      source.put("separator", String.valueOf(separator));
    }
    int targetColumn = targetColumn();
    source.put("target", target.orElseGet(() -> header ? names.getLast() : "-1"));
    ArrayNode categories = source.arrayNode();
    ArrayNode ignored = source.arrayNode();
    boolean gaps = false;
    for (int j = 0; j < columns.size(); j++) {
      Cells cells = columns.get(j);
      if (j == targetColumn) {
        continue;
      }
      String name = header ? names.get(j) : Integer.toString(j);
      if (cells.anyDate || (cells.anyText && cells.texts.size() > MOST_CATEGORIES)) {
        ignored.add(name);
      } else {
        gaps |= cells.gaps();
        if (cells.anyText) {
          categories.add(name);
        }
      }
    }
    addColumns(source, categories, ignored, gaps, targetColumn);
  }

  private void addColumns(
      ObjectNode source, ArrayNode categories, ArrayNode ignored, boolean gaps, int targetColumn) {
    if (!categories.isEmpty()) {
      source.set("categories", categories);
    }
    if (!ignored.isEmpty()) {
      source.set("ignore", ignored);
    }
    Optional<Cells> ofTarget =
        targetColumn >= 0 && targetColumn < columns.size()
            ? Optional.of(columns.get(targetColumn))
            : Optional.empty();
    boolean lacksTargets = ofTarget.map(Cells::gaps).orElse(false);
    if (gaps || lacksTargets) {
      source.put("missing", lacksTargets ? "drop" : "mean");
    }
    if (ofTarget.isPresent() && ofTarget.get().anyText && ofTarget.get().anyNumber) {
      source.put("labels", "classes");
    } else if (lacksTargets && ofTarget.get().marked()) {
      source.put("labels", "numbers");
    }
  }
}
