package dev.assay.data.csv;

import dev.assay.core.data.DataException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Which cell of a line is what.
 *
 * @param names names of all columns; empty when there is no header
 * @param cells cells of every line
 * @param targets positions of the target columns, in the order they were asked for
 * @param weight position of the column that weighs rows; -1 for none
 * @param ignored positions of columns that are not looked at
 * @param categories by position, the columns of categories, with those that were declared
 */
@SuppressWarnings("ArrayRecordComponent") // Never compared, and private to this package.
record Layout(
    List<String> names,
    int cells,
    int[] targets,
    int weight,
    Set<Integer> ignored,
    Map<Integer, List<String>> categories) {
  static final int INPUT = -1;
  static final int WEIGHT = -2;
  static final int IGNORED = -3;

  /** The layout that a first line and the wanted columns give. */
  static Layout of(String file, List<String> names, int cells, Csv settings) {
    List<Column> wanted = settings.wanted();
    int[] targets = wanted.stream().mapToInt(c -> c.find(file, names, cells)).toArray();
    Column weights = settings.weights();
    int weight = weights == null ? -1 : weights.find(file, names, cells);
    Set<Integer> ignored = new LinkedHashSet<>();
    settings.ignore().forEach(column -> ignored.add(column.find(file, names, cells)));
    Map<Integer, List<String>> categories = new LinkedHashMap<>();
    Layout layout = new Layout(names, cells, targets, weight, ignored, categories);
    settings
        .categories()
        .forEach(column -> layout.addCategories(file, column.find(file, names, cells), List.of()));
    settings
        .categoryNames()
        .forEach((column, known) ->
            layout.addCategories(file, Column.parse(column).find(file, names, cells), known));
    layout.check(file);
    return layout;
  }

  private void addCategories(String file, int cell, List<String> known) {
    if (categories.putIfAbsent(cell, known) != null) {
      throw new DataException(
          file + ": column " + name(cell) + " is twice in categories and categoryNames");
    }
  }

  private String name(int cell) {
    return names.isEmpty() ? Integer.toString(cell) : names.get(cell);
  }

  private void check(String file) {
    if (Arrays.stream(targets).distinct().count() < targets.length) {
      throw new DataException(file + ": the same target column twice");
    }
    requireOneRole(file);
    if (inputs() == 0) {
      throw new DataException(
          "%s:1: %d column%s and no input among them; is the separator right?"
              .formatted(file, cells, cells == 1 ? "" : "s"));
    }
  }

  private void requireOneRole(String file) {
    for (int cell = 0; cell < cells; cell++) {
      int here = cell;
      List<String> roles = new ArrayList<>();
      if (Arrays.stream(targets).anyMatch(target -> target == here)) {
        roles.add("a target");
      }
      if (cell == weight) {
        roles.add("the weights");
      }
      if (ignored.contains(cell)) {
        roles.add("ignored");
      }
      if (categories.containsKey(cell)) {
        roles.add("an input of categories");
      }
      if (roles.size() > 1) {
        throw new DataException(
            "%s: column %s is both %s and %s"
                .formatted(file, name(cell), roles.get(0), roles.get(1)));
      }
    }
  }

  /**
   * What each cell is: its place among the targets, {@link #INPUT}, {@link #WEIGHT} or {@link
   * #IGNORED}.
   */
  int[] roles() {
    int[] roles = new int[cells];
    Arrays.fill(roles, INPUT);
    ignored.forEach(cell -> roles[cell] = IGNORED);
    for (int i = 0; i < targets.length; i++) {
      roles[targets[i]] = i;
    }
    if (weight >= 0) {
      roles[weight] = WEIGHT;
    }
    return roles;
  }

  /** Cells that are inputs. */
  int inputs() {
    return cells - targets.length - (weight < 0 ? 0 : 1) - ignored.size();
  }

  List<String> inputNames() {
    if (names.isEmpty()) {
      return List.of();
    }
    int[] roles = roles();
    List<String> result = new ArrayList<>();
    for (int i = 0; i < cells; i++) {
      if (roles[i] == INPUT) {
        result.add(names.get(i));
      }
    }
    return result;
  }

  /** "column 3" or "column 3 (petal width)", counted from 1 as editors and spreadsheets do. */
  String where(int cell) {
    return "column " + (cell + 1) + (names.isEmpty() ? "" : " (" + names.get(cell) + ")");
  }
}
