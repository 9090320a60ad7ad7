package dev.assay.run.prepare;

import dev.assay.config.problem.Nearest;
import dev.assay.config.problem.Words;
import dev.assay.core.data.CellText;
import dev.assay.core.data.DataException;
import dev.assay.core.data.RawColumn;
import dev.assay.core.data.Table;
import dev.assay.core.data.TargetShape;
import java.util.List;

/**
 * What the rows of a source look like, before transforms.
 *
 * @param names of input columns; empty when they have none
 * @param classNames empty when targets are numbers or classes have no names
 * @param raw what each column holds; empty when all are numbers without gaps
 */
public record SourceColumns(
    int inputs,
    List<String> names,
    TargetShape targets,
    List<String> classNames,
    List<RawColumn> raw) {
  private static final int MOST_NAMES = 20;

  public SourceColumns {
    raw = List.copyOf(raw);
    names = List.copyOf(names);
    classNames = List.copyOf(classNames);
  }

  public static SourceColumns of(Table table) {
    return new SourceColumns(
        table.inputs().columns(),
        table.columnNames(),
        table.targets().shape(),
        table.classNames(),
        table.rawColumns());
  }

  /** What a column holds. */
  public RawColumn column(int column) {
    return raw.isEmpty() ? RawColumn.numbers(false) : raw.get(column);
  }

  /**
   * The number that a cell of text stands for: itself, that of its category, or NaN when it is
   * missing and may be.
   *
   * @throws DataException saying what is wrong with the cell
   */
  public float number(int column, String text) {
    RawColumn what = column(column);
    if (what.gaps() && CellText.isMissing(text, !what.categorical())) {
      return Float.NaN;
    }
    if (what.categorical()) {
      return category(what.categories(), text);
    }
    float number = CellText.isNumber(text) ? Float.parseFloat(text) : Float.NaN;
    if (!Float.isFinite(number)) {
      String expected = Float.isNaN(number) ? "a finite number" : "at most what a float holds";
      throw unexpected(text, expected);
    }
    return number;
  }

  private static int category(List<String> categories, String text) {
    int category = categories.indexOf(text);
    if (category < 0) {
      String all = categories.size() > MOST_NAMES ? "" : ": " + String.join(", ", categories);
      throw unexpected(
          text,
          "a category that the network was trained on"
              + all
              + Nearest.to(text, categories).map(n -> "; nearest: " + Words.quoted(n)).orElse(""));
    }
    return category;
  }

  private static DataException unexpected(String text, String expected) {
    String given = text.isEmpty() ? "nothing" : Words.quoted(text);
    return new DataException("got " + given + ", expected " + expected);
  }
}
