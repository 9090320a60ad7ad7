package dev.assay.run.trained;

import dev.assay.config.problem.Nearest;
import dev.assay.config.problem.Words;
import dev.assay.core.data.DataException;
import dev.assay.core.data.RawColumn;
import dev.assay.core.data.Table;
import dev.assay.core.data.Targets;
import dev.assay.core.matrix.Matrix;
import dev.assay.run.prepare.SourceColumns;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;

/**
 * Where the columns that a network was trained on are among others: by name when both have names,
 * otherwise by position.
 *
 * @param places for each column of the network the position among the given ones
 * @param ignored names of given columns that the network does not know
 */
@SuppressWarnings("ArrayRecordComponent") // Never compared, and private to this package.
record Alignment(int[] places, List<String> ignored) {
  /** Whether columns of these names can be told by name. */
  static boolean byName(SourceColumns source) {
    return !source.names().isEmpty()
        && new HashSet<>(source.names()).size() == source.names().size();
  }

  /**
   * Finds the columns among named ones.
   *
   * @throws DataException naming all columns that are missing or there twice
   */
  static Alignment of(List<String> given, SourceColumns source) {
    if (!byName(source)) {
      return byPosition(given.size(), source);
    }
    List<String> problems = new ArrayList<>();
    int[] places = new int[source.inputs()];
    for (int j = 0; j < places.length; j++) {
      String name = source.names().get(j);
      places[j] = given.indexOf(name);
      if (places[j] < 0) {
        problems.add(
            "no column "
                + Words.quoted(name)
                + Nearest.to(name, given).map(n -> "; nearest: " + Words.quoted(n)).orElse(""));
      } else if (Collections.frequency(given, name) > 1) {
        problems.add("column " + Words.quoted(name) + " is there twice");
      }
    }
    if (!problems.isEmpty()) {
      throw new DataException(String.join("\n", problems));
    }
    List<String> ignored = new ArrayList<>(given);
    ignored.removeAll(source.names());
    return new Alignment(places, ignored);
  }

  /**
   * Takes columns as they stand.
   *
   * @throws DataException when there is another number of them
   */
  static Alignment byPosition(int columns, SourceColumns source) {
    requireWidth(columns, source);
    int[] places = new int[columns];
    for (int j = 0; j < columns; j++) {
      places[j] = j;
    }
    return new Alignment(places, List.of());
  }

  /**
   * Checks the number of columns.
   *
   * @throws DataException when it is another one
   */
  static void requireWidth(int columns, SourceColumns source) {
    if (columns != source.inputs()) {
      throw new DataException(
          "got %d input columns, the network was trained on %d"
              .formatted(columns, source.inputs()));
    }
  }

  /**
   * A table with the columns and classes that the network was trained on.
   *
   * @throws DataException when columns are missing, or targets are other ones
   */
  static Table table(Table given, SourceColumns source) {
    boolean named = byName(source) && !given.columnNames().isEmpty();
    int[] places =
        named
            ? of(given.columnNames(), source).places()
            : byPosition(given.inputs().columns(), source).places();
    if (given.inputs().isStored()) {
      if (!source.raw().isEmpty()) {
        throw new DataException(
            "the network takes categories, or columns whose gaps it fills, and such rows are in"
                + " memory; expected inputsOn: memory");
      }
      return stored(given, places, source);
    }
    Matrix inputs = Matrix.zeros(given.rows(), places.length);
    for (int row = 0; row < given.rows(); row++) {
      for (int j = 0; j < places.length; j++) {
        inputs.set(row, j, given.inputs().get(row, places[j]));
      }
    }
    for (int j = 0; j < places.length; j++) {
      RawColumn from =
          given.rawColumns().isEmpty()
              ? RawColumn.numbers(false)
              : given.rawColumns().get(places[j]);
      requireSameKind(inputs, j, from, source);
    }
    return new Table(inputs, targets(given, source), source.names(), source.classNames())
        .withRawColumns(source.raw());
  }

  private static Table stored(Table given, int[] places, SourceColumns source) {
    Matrix from = given.inputs();
    Matrix inputs =
        Matrix.stored(
            (rows, first, count, into) -> {
              Matrix raw = Matrix.zeros(count, from.columns());
              from.gather(rows, first, count, raw);
              for (int row = 0; row < count; row++) {
                for (int j = 0; j < places.length; j++) {
                  into.set(row, j, raw.get(row, places[j]));
                }
              }
            },
            given.rows(),
            places.length);
    return new Table(inputs, targets(given, source), source.names(), source.classNames());
  }

  /** Gives categories the numbers that they had in training. */
  private static void requireSameKind(
      Matrix inputs, int column, RawColumn given, SourceColumns source) {
    RawColumn wanted = source.column(column);
    String name =
        "column " + (source.names().isEmpty() ? column : Words.quoted(source.names().get(column)));
    if (given.categorical() != wanted.categorical()) {
      throw new DataException(
          "%s holds %s, the network was trained on %s"
              .formatted(name, kind(given.categorical()), kind(wanted.categorical())));
    }
    for (int row = 0; row < inputs.rows(); row++) {
      float value = inputs.get(row, column);
      if (Float.isNaN(value) && !wanted.gaps()) {
        throw new DataException(
            name + " lacks a value in row " + row + ", the network was not trained to fill it");
      }
      if (!Float.isNaN(value) && given.categorical()) {
        inputs.set(row, column, number(name, given.categories().get((int) value), column, source));
      }
    }
  }

  private static float number(String name, String category, int column, SourceColumns source) {
    try {
      return source.number(column, category);
    } catch (DataException e) {
      throw new DataException(name + ": " + e.getMessage(), e);
    }
  }

  private static String kind(boolean categorical) {
    return categorical ? "categories" : "numbers";
  }

  private static Targets targets(Table given, SourceColumns source) {
    Targets targets = given.targets();
    if (targets.shape().labels() != source.targets().labels()
        || targets.shape().columns() != source.targets().columns()) {
      throw new DataException(
          "the targets are %s, the network was trained on %s"
              .formatted(targets.shape(), source.targets()));
    }
    return targets instanceof Targets.Labels labels
        ? labels(labels, given.classNames(), source)
        : targets;
  }

  private static Targets labels(Targets.Labels given, List<String> names, SourceColumns source) {
    int classes = source.targets().classes();
    boolean named = !names.isEmpty() && !source.classNames().isEmpty();
    int[] numbers = new int[given.classes()];
    for (int c = 0; c < numbers.length; c++) {
      numbers[c] = named ? source.classNames().indexOf(names.get(c)) : c;
      if (numbers[c] < 0 || numbers[c] >= classes) {
        throw new DataException(
            "class %s is none that the network was trained on: %s"
                .formatted(
                    named ? Words.quoted(names.get(c)) : Integer.toString(c),
                    named ? String.join(", ", source.classNames()) : "0 to " + (classes - 1)));
      }
    }
    int[] labels = new int[given.rows()];
    for (int row = 0; row < labels.length; row++) {
      labels[row] = numbers[given.label(row)];
    }
    return new Targets.Labels(labels, classes);
  }
}
