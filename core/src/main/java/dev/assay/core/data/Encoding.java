package dev.assay.core.data;

import dev.assay.core.matrix.Matrix;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Turns the raw columns of a source into numbers, as learnt from its training part.
 *
 * <p>A column of categories becomes one column for each, {@code NAME=CATEGORY}, which is 1 on rows
 * of the category and 0 on others. A missing cell gets the mean of what its column, or each of its
 * columns, holds on the training rows where it is not missing: sums in double in row order, rounded
 * to float, as scikit-learn's SimpleImputer (for categories: after OneHotEncoder).
 */
public final class Encoding {
  private static final String WIDTHS = "widths";
  private static final String MEANS = "means";

  /** For each raw column its number of categories; 0 for numbers. */
  private final int[] widths;

  /** For each encoded column what a missing cell becomes; NaN where none may be missing. */
  private final float[] means;

  private Encoding(int[] widths, float[] means) {
    this.widths = widths;
    this.means = means;
  }

  /**
   * Learns from the training part; empty when the source has no raw columns.
   *
   * @throws DataException when a column has no value in any training row, or a category that was
   *     not declared is in other parts alone
   */
  public static Optional<Encoding> fit(DataParts parts) {
    Table train = parts.train();
    if (train.rawColumns().isEmpty()) {
      return Optional.empty();
    }
    int[] widths = train.rawColumns().stream().mapToInt(c -> c.categories().size()).toArray();
    float[] none = new float[outputs(widths)];
    double[] sums = new double[none.length];
    int[] rows = new int[widths.length];
    int[] starts = starts(widths);
    for (int j = 0; j < widths.length; j++) {
      for (int row = 0; row < train.rows(); row++) {
        float value = train.inputs().get(row, j);
        if (!Float.isNaN(value)) {
          rows[j]++;
          sums[starts[j] + (widths[j] == 0 ? 0 : (int) value)] += widths[j] == 0 ? value : 1;
        }
      }
    }
    Arrays.fill(none, Float.NaN);
    for (int j = 0; j < widths.length; j++) {
      RawColumn column = train.rawColumns().get(j);
      if (rows[j] == 0) {
        throw new DataException(name(train, j) + " has no value in any training row");
      }
      int width = Math.max(1, widths[j]);
      for (int k = 0; k < width && column.gaps(); k++) {
        none[starts[j] + k] = (float) (sums[starts[j] + k] / rows[j]);
      }
      for (int k = 0; k < widths[j] && !column.declared(); k++) {
        if (sums[starts[j] + k] == 0) {
          throw unseen(name(train, j), column.categories().get(k));
        }
      }
    }
    return Optional.of(new Encoding(widths, none));
  }

  private static DataException unseen(String column, String category) {
    return new DataException(
        "%s: no training row is \"%s\", other parts have rows that are; list its categories in the"
                .formatted(column, category)
            + " source's categoryNames, stratify, or take these rows out");
  }

  private static String name(Table table, int column) {
    return "column "
        + (table.columnNames().isEmpty() ? column : '"' + table.columnNames().get(column) + '"');
  }

  /** What is to be saved, for {@link #restore}. */
  public Map<String, Matrix> state() {
    Matrix savedWidths = Matrix.zeros(1, widths.length);
    for (int j = 0; j < widths.length; j++) {
      savedWidths.set(0, j, widths[j]);
    }
    Map<String, Matrix> state = new LinkedHashMap<>();
    state.put(WIDTHS, savedWidths);
    state.put(MEANS, Matrix.over(means.clone(), 1, means.length));
    return state;
  }

  /**
   * What was saved; empty when there was none.
   *
   * @param columns how many raw columns there are
   * @throws DataException when it is damaged
   */
  public static Optional<Encoding> restore(Map<String, Matrix> state, List<RawColumn> columns) {
    if (columns.isEmpty()) {
      return Optional.empty();
    }
    int[] widths = columns.stream().mapToInt(c -> c.categories().size()).toArray();
    Matrix saved = state.get(WIDTHS);
    Matrix means = state.get(MEANS);
    if (saved == null
        || means == null
        || saved.rows() != 1
        || means.rows() != 1
        || saved.columns() != widths.length
        || means.columns() != outputs(widths)) {
      throw new DataException("saved encoding: expected that of " + widths.length + " columns");
    }
    for (int j = 0; j < widths.length; j++) {
      if (saved.get(0, j) != widths[j]) {
        throw new DataException("saved encoding: other categories in column " + j);
      }
    }
    return Optional.of(new Encoding(widths, means.copy().data()));
  }

  private static int[] starts(int[] widths) {
    int[] starts = new int[widths.length];
    for (int j = 1; j < starts.length; j++) {
      starts[j] = starts[j - 1] + Math.max(1, widths[j - 1]);
    }
    return starts;
  }

  private static int outputs(int[] widths) {
    return Arrays.stream(widths).map(w -> Math.max(1, w)).sum();
  }

  /** Columns after encoding. */
  public int outputs() {
    return means.length;
  }

  /**
   * Encodes a part.
   *
   * @return a table with inputs of its own and without raw columns
   * @throws DataException when a cell holds no category, or is missing where none may be
   */
  public Table apply(Table part) {
    List<String> names = new ArrayList<>();
    for (int j = 0; j < part.columnNames().size(); j++) {
      String name = part.columnNames().get(j);
      if (widths[j] == 0) {
        names.add(name);
      } else {
        part.rawColumns().get(j).categories().forEach(category -> names.add(name + "=" + category));
      }
    }
    return new Table(
        apply(part.inputs()), part.targets(), names, part.classNames(), part.weights());
  }

  /**
   * Encodes inputs.
   *
   * @param raw rows x raw columns; not changed
   * @throws DataException when a cell holds no category, or is missing where none may be
   */
  public Matrix apply(Matrix raw) {
    Matrix encoded = Matrix.zeros(raw.rows(), means.length);
    int[] starts = starts(widths);
    for (int row = 0; row < raw.rows(); row++) {
      for (int j = 0; j < widths.length; j++) {
        encode(row, j, raw.get(row, j), starts[j], encoded);
      }
    }
    return encoded;
  }

  private void encode(int row, int column, float value, int at, Matrix into) {
    if (Float.isNaN(value) && !Float.isNaN(means[at])) {
      for (int k = 0; k < Math.max(1, widths[column]); k++) {
        into.set(row, at + k, means[at + k]);
      }
    } else if (Float.isFinite(value) && widths[column] == 0) {
      into.set(row, at, value);
    } else if (value >= 0 && value < widths[column] && value == Math.rint(value)) {
      into.set(row, at + (int) value, 1);
    } else {
      throw new DataException(
          "row %d, column %d: got %s, expected %s"
              .formatted(
                  row,
                  column,
                  value,
                  widths[column] == 0
                      ? "a finite number"
                      : "the number of a category, 0 to " + (widths[column] - 1)));
    }
  }
}
