package dev.assay.run.describe;

import dev.assay.core.data.LoadedData;
import dev.assay.core.data.RawColumn;
import dev.assay.core.data.Table;
import dev.assay.core.data.Tables;
import dev.assay.core.data.Targets;
import dev.assay.core.matrix.Matrix;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/**
 * A source's rows in numbers, before they are divided and changed.
 *
 * @param rows of the main part
 * @param described rows that everything else is about: all, or of rows on disk the first
 * @param testRows of the source's own test part; 0 without one
 * @param columns of inputs
 * @param targets of numbers; empty for classes, or when there are none
 * @param classes names, or numbers as text
 * @param classRows rows of each class; empty for numbers
 * @param rowsWithGaps rows that lack an input
 * @param inputs strongest correlations between inputs
 * @param inputsOverRows rows that these are over; 0 when there are too many columns for them
 * @param withTargets strongest correlations of inputs with targets
 */
public record Description(
    int rows,
    int described,
    int testRows,
    List<ColumnSummary> columns,
    List<ColumnSummary> targets,
    List<String> classes,
    List<Integer> classRows,
    int rowsWithGaps,
    Repeats repeats,
    List<Link> inputs,
    int inputsOverRows,
    List<Link> withTargets) {
  private static final int MOST_LINKS = 5;

  /** Numbers of rows on disk that are looked at. */
  private static final int MOST_STORED = 4_000_000;

  /** Two columns and how strongly they go together: Pearson's correlation, or the ratio. */
  public record Link(String one, String other, double strength) {}

  /**
   * Describes rows.
   *
   * @param hasTargets whether the targets mean anything
   */
  public static Description of(LoadedData data, boolean hasTargets) {
    int columnCount = data.main().inputs().columns();
    Table table = Tables.inMemory(data.main(), Math.max(1, MOST_STORED / columnCount));
    List<ColumnSummary> columns = new ArrayList<>();
    for (int j = 0; j < table.inputs().columns(); j++) {
      RawColumn kind =
          table.rawColumns().isEmpty() ? RawColumn.numbers(false) : table.rawColumns().get(j);
      columns.add(ColumnSummary.of(table.inputs(), j, name(table, j), kind));
    }
    List<ColumnSummary> targets = hasTargets ? targets(table.targets()) : List.of();
    int[] counts =
        hasTargets && table.targets() instanceof Targets.Labels labels
            ? counts(labels)
            : new int[0];
    Correlations correlations = new Correlations(table, columns);
    List<String> classes =
        table.classNames().isEmpty()
            ? IntStream.range(0, counts.length).mapToObj(Integer::toString).toList()
            : table.classNames();
    return new Description(
        data.main().rows(),
        table.rows(),
        data.test().map(Table::rows).orElse(0),
        columns,
        targets,
        classes,
        Arrays.stream(counts).boxed().toList(),
        rowsWithGaps(table.inputs()),
        Repeats.of(table, data.test().map(test -> Tables.inMemory(test, table.rows()))),
        links(correlations.ofInputs(MOST_LINKS)),
        correlations.rowsCompared(),
        hasTargets ? links(correlations.withTargets(targets, MOST_LINKS)) : List.of());
  }

  private static String name(Table table, int column) {
    return table.columnNames().isEmpty()
        ? Integer.toString(column)
        : table.columnNames().get(column);
  }

  private static List<ColumnSummary> targets(Targets targets) {
    List<ColumnSummary> result = new ArrayList<>();
    if (targets instanceof Targets.Values values) {
      for (int t = 0; t < values.matrix().columns(); t++) {
        String name = values.matrix().columns() == 1 ? "target" : "target " + t;
        result.add(ColumnSummary.of(values.matrix(), t, name, RawColumn.numbers(false)));
      }
    }
    return result;
  }

  private static int[] counts(Targets.Labels labels) {
    int[] counts = new int[labels.classes()];
    for (int row = 0; row < labels.rows(); row++) {
      counts[labels.label(row)]++;
    }
    return counts;
  }

  private static int rowsWithGaps(Matrix inputs) {
    int rows = 0;
    for (int row = 0; row < inputs.rows(); row++) {
      for (int j = 0; j < inputs.columns(); j++) {
        if (Float.isNaN(inputs.get(row, j))) {
          rows++;
          break;
        }
      }
    }
    return rows;
  }

  private static List<Link> links(List<Correlations.Pair> pairs) {
    return pairs.stream().map(p -> new Link(p.one(), p.other(), p.strength())).toList();
  }
}
