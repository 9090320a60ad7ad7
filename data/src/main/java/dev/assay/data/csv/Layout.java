package dev.assay.data.csv;

import dev.assay.core.data.DataException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Which cell of a line is what.
 *
 * @param names names of all columns; empty when there is no header
 * @param cells cells of every line
 * @param targets positions of the target columns, in the order they were asked for
 */
@SuppressWarnings("ArrayRecordComponent") // Never compared, and private to this package.
record Layout(List<String> names, int cells, int[] targets) {
  /** The layout that a first line and the wanted columns give. */
  static Layout of(String file, List<String> names, int cells, List<Column> wanted) {
    int[] targets = wanted.stream().mapToInt(c -> c.find(file, names, cells)).toArray();
    if (Arrays.stream(targets).distinct().count() < targets.length) {
      throw new DataException(file + ": the same target column twice in " + wanted);
    }
    if (targets.length == cells) {
      throw new DataException(
          "%s:1: %d column%s and no input among them; is the separator right?"
              .formatted(file, cells, cells == 1 ? "" : "s"));
    }
    return new Layout(names, cells, targets);
  }

  /** For each cell its place among the targets, or -1 for an input. */
  int[] targetOfCell() {
    int[] result = new int[cells];
    Arrays.fill(result, -1);
    for (int i = 0; i < targets.length; i++) {
      result[targets[i]] = i;
    }
    return result;
  }

  List<String> inputNames() {
    if (names.isEmpty()) {
      return List.of();
    }
    int[] targetOfCell = targetOfCell();
    List<String> result = new ArrayList<>();
    for (int i = 0; i < cells; i++) {
      if (targetOfCell[i] < 0) {
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
