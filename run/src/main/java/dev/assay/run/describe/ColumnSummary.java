package dev.assay.run.describe;

import dev.assay.core.data.RawColumn;
import dev.assay.core.matrix.Matrix;
import java.util.Arrays;
import java.util.List;

/**
 * What one column holds. Mean and deviation (the population's, as the transform standardize takes
 * it) are in double over the cells that are there, in row order; NaN when there are none or the
 * cells are categories.
 *
 * @param missing cells without a value
 * @param counts rows of each category; empty for numbers
 */
public record ColumnSummary(
    String name,
    RawColumn kind,
    int missing,
    double least,
    double greatest,
    double mean,
    double deviation,
    List<Integer> counts) {
  public ColumnSummary {
    counts = List.copyOf(counts);
  }

  static ColumnSummary of(Matrix rows, int column, String name, RawColumn kind) {
    return kind.categorical()
        ? ofCategories(rows, column, name, kind)
        : ofNumbers(rows, column, name, kind);
  }

  private static ColumnSummary ofNumbers(Matrix rows, int column, String name, RawColumn kind) {
    int there = 0;
    double sum = 0;
    double least = Double.POSITIVE_INFINITY;
    double greatest = Double.NEGATIVE_INFINITY;
    for (int row = 0; row < rows.rows(); row++) {
      float value = rows.get(row, column);
      if (!Float.isNaN(value)) {
        there++;
        sum += value;
        least = Math.min(least, value);
        greatest = Math.max(greatest, value);
      }
    }
    int missing = rows.rows() - there;
    if (there == 0) {
      double none = Double.NaN;
      return new ColumnSummary(name, kind, missing, none, none, none, none, List.of());
    }
    double mean = sum / there;
    double squares = 0;
    for (int row = 0; row < rows.rows(); row++) {
      double difference = rows.get(row, column) - mean;
      squares += Double.isNaN(difference) ? 0 : difference * difference;
    }
    double deviation = Math.sqrt(squares / there);
    return new ColumnSummary(name, kind, missing, least, greatest, mean, deviation, List.of());
  }

  private static ColumnSummary ofCategories(Matrix rows, int column, String name, RawColumn kind) {
    int[] counts = new int[kind.categories().size()];
    int missing = 0;
    for (int row = 0; row < rows.rows(); row++) {
      float value = rows.get(row, column);
      if (Float.isNaN(value)) {
        missing++;
      } else {
        counts[(int) value]++;
      }
    }
    List<Integer> list = Arrays.stream(counts).boxed().toList();
    double none = Double.NaN;
    return new ColumnSummary(name, kind, missing, none, none, none, none, list);
  }

  /** Whether every cell that is there holds the same. */
  public boolean constant() {
    return kind.categorical()
        ? counts.stream().filter(count -> count > 0).count() <= 1
        : !(least < greatest);
  }
}
