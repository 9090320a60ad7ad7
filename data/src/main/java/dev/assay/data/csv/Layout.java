package dev.assay.data.csv;

import dev.assay.core.data.DataException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Which cell of a line is what.
 *
 * @param names names of all columns; empty when there is no header
 * @param cells cells of every line
 * @param targets positions of the target columns, in the order they were asked for
 * @param weight position of the column that weighs rows; -1 for none
 */
@SuppressWarnings("ArrayRecordComponent") // Never compared, and private to this package.
record Layout(List<String> names, int cells, int[] targets, int weight) {
  static final int INPUT = -1;
  static final int WEIGHT = -2;

  /** The layout that a first line and the wanted columns give. */
  static Layout of(
      String file, List<String> names, int cells, List<Column> wanted, @Nullable Column weights) {
    int[] targets = wanted.stream().mapToInt(c -> c.find(file, names, cells)).toArray();
    if (Arrays.stream(targets).distinct().count() < targets.length) {
      throw new DataException(file + ": the same target column twice in " + wanted);
    }
    int weight = weights == null ? -1 : weights.find(file, names, cells);
    if (Arrays.stream(targets).anyMatch(target -> target == weight)) {
      throw new DataException(file + ": column " + weights + " is both a target and the weights");
    }
    if (targets.length + (weight < 0 ? 0 : 1) == cells) {
      throw new DataException(
          "%s:1: %d column%s and no input among them; is the separator right?"
              .formatted(file, cells, cells == 1 ? "" : "s"));
    }
    return new Layout(names, cells, targets, weight);
  }

  /** What each cell is: its place among the targets, {@link #INPUT} or {@link #WEIGHT}. */
  int[] roles() {
    int[] roles = new int[cells];
    Arrays.fill(roles, INPUT);
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
    return cells - targets.length - (weight < 0 ? 0 : 1);
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
