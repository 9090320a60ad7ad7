package dev.assay.data.csv;

import dev.assay.core.data.CellText;
import dev.assay.core.data.DataException;
import dev.assay.core.data.RawColumn;
import dev.assay.core.matrix.Matrix;
import dev.assay.core.spi.DataContext;
import dev.assay.data.support.Cells;
import dev.assay.data.support.FloatRows;
import dev.assay.data.support.Where;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Collects the input columns of one file: numbers, and numbers of categories. */
final class InputCells {
  private final Layout layout;
  private final boolean gaps;
  private final FloatRows numbers;

  /** For each cell of a line, its categories; empty for numbers. */
  private final List<Optional<Categories>> categories = new ArrayList<>();

  /**
   * Starts without rows.
   *
   * @param known columns of the main file when this is another one, whose categories are the only
   *     ones there may be; otherwise empty
   */
  InputCells(
      DataContext context,
      String file,
      Layout layout,
      boolean gaps,
      List<RawColumn> known,
      Where where) {
    this.layout = layout;
    this.gaps = gaps;
    boolean plain = !gaps && layout.categories().isEmpty();
    if (!plain && where == Where.DISK) {
      throw new DataException(
          file
              + ": rows with categories or missing: mean are in memory, expected inputsOn: memory");
    }
    this.numbers =
        new FloatRows(context, layout.inputs(), file + ": inputs", plain ? where : Where.MEMORY);
    int input = 0;
    int[] roles = layout.roles();
    for (int cell = 0; cell < layout.cells(); cell++) {
      List<String> names = layout.categories().get(cell);
      boolean categorical = roles[cell] == Layout.INPUT && names != null;
      if (categorical && !known.isEmpty()) {
        names = known.get(input).categories();
      }
      categories.add(
          categorical && names != null ? Optional.of(new Categories(names)) : Optional.empty());
      input += roles[cell] == Layout.INPUT ? 1 : 0;
    }
  }

  boolean isMissing(int cell, String text) {
    return CellText.isMissing(text, categories.get(cell).isEmpty());
  }

  /** Adds a cell; gives what is wrong with it, or null. */
  @Nullable String add(int cell, String text) {
    if (gaps && isMissing(cell, text)) {
      numbers.add(Float.NaN);
      return null;
    }
    Optional<Categories> known = categories.get(cell);
    if (known.isEmpty()) {
      return addNumber(cell, text);
    }
    String wrong =
        text.isEmpty() ? "the cell is empty, expected a category" : known.get().problem(text);
    if (wrong == null) {
      numbers.add(known.get().number(text));
    }
    return wrong;
  }

  private @Nullable String addNumber(int cell, String text) {
    String wrong = Cells.problem(text);
    if (wrong == null) {
      numbers.add(Cells.number(text));
      return null;
    }
    if (CellText.isDate(text)) {
      return "got " + Cells.quoted(text) + Categories.DATE;
    }
    if (isMissing(cell, text)) {
      return wrong + "; or set missing: drop or mean";
    }
    return Cells.isNumber(text) || Cells.isNotFinite(text)
        ? wrong
        : wrong + "; or name the column in categories or ignore";
  }

  /** The rows, once all are added; categories have their final numbers. */
  Matrix matrix() {
    Matrix matrix = numbers.matrix();
    if (layout.categories().isEmpty()) {
      return matrix;
    }
    int input = 0;
    int[] roles = layout.roles();
    for (int cell = 0; cell < layout.cells(); cell++) {
      if (roles[cell] != Layout.INPUT) {
        continue;
      }
      int column = input++;
      categories.get(cell).ifPresent(c -> renumber(matrix, column, c.renumbering()));
    }
    return matrix;
  }

  private static void renumber(Matrix matrix, int column, int[] finals) {
    for (int row = 0; row < matrix.rows(); row++) {
      float value = matrix.get(row, column);
      if (!Float.isNaN(value)) {
        matrix.set(row, column, finals[(int) value]);
      }
    }
  }

  /** What the columns hold; empty when all are numbers without gaps. */
  List<RawColumn> rawColumns() {
    if (!gaps && categories.stream().allMatch(Optional::isEmpty)) {
      return List.of();
    }
    List<RawColumn> result = new ArrayList<>();
    int[] roles = layout.roles();
    for (int cell = 0; cell < layout.cells(); cell++) {
      if (roles[cell] == Layout.INPUT) {
        List<String> written = layout.categories().get(cell);
        boolean declared = written != null && !written.isEmpty();
        result.add(
            categories
                .get(cell)
                .map(c -> new RawColumn(c.names(), declared, gaps))
                .orElse(RawColumn.numbers(gaps)));
      }
    }
    return result;
  }
}
